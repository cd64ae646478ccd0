package org.twige.web;

/**
 * Says that something did not work, and nothing about why that could help an attacker.
 *
 * @param status one of those with a page of their own
 * @param id of the request, which the operator finds in the log
 */
record ErrorPage(int status, String id) {

    boolean isOurFault() {
        return status >= 500;
    }
}

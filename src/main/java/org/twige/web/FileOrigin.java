package org.twige.web;

/**
 * The other origin: a port, and the address that browsers reach it by.
 *
 * @param url without a slash at its end
 */
record FileOrigin(int port, String url) {}

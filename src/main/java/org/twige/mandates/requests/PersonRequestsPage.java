package org.twige.mandates.requests;

import java.util.List;
import org.twige.people.Person;

/** What an official can ask or grant for one person, and what was asked before. */
record PersonRequestsPage(Person person, boolean self, List<Owed> duties, List<Request> requests) {

    String address() {
        return "/people/" + person.id() + "/requests";
    }
}

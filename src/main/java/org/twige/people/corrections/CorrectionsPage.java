package org.twige.people.corrections;

import java.util.List;

/** What people say is wrong about them and nobody has decided. */
record CorrectionsPage(List<Correction> open) {

    static String address(Correction correction) {
        return "/corrections/" + correction.id();
    }
}

package org.twige.people.deputies;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.deputies.Deputies.Deputy;
import org.twige.people.forms.Mistake;

/** The reader’s deputies, the form for another, and the form for an emergency. */
record DeputiesPage(
        List<Deputy> deputies,
        DeputyForm form,
        @Nullable String place,
        @Nullable String why,
        List<Mistake> mistakes) {

    static String end(UUID deputy) {
        return "/deputies/" + deputy + "/end";
    }
}

package org.twige.people.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.Place;
import org.twige.people.Institution;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * One institution with those directly below it, and the forms to add one and to close it.
 *
 * @param up empty for the root
 */
record TreePage(
        Institution here,
        @Nullable Institution up,
        List<Institution> below,
        @Nullable LocalDate closedOn,
        InstitutionForm form,
        List<Mistake> mistakes) {

    boolean isRoot() {
        return up == null;
    }

    String address() {
        return "/institutions/manage?at=" + here.id();
    }

    static String address(Institution institution) {
        return "/institutions/manage?at=" + institution.id();
    }

    List<Choice> kinds(Frame frame) {
        return frame.country().vocabulary().institutionKinds().stream()
                .map(kind -> Choice.of(kind.code(), kind.name().in(frame.language()))
                        .chosen(kind.code().equals(form.kind())))
                .toList();
    }

    List<Choice> districts(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("people.institutions.no-district")));
        for (Place district : frame.country().districts()) {
            choices.add(Choice.of(district.code(), district.name().in(frame.language()))
                    .chosen(district.code().equals(form.district())));
        }
        return choices;
    }

    String kind(Frame frame) {
        return frame.country().vocabulary().institutionKinds().stream()
                .filter(kind -> kind.code().equals(here.kind()))
                .map(kind -> kind.name().in(frame.language()))
                .findFirst()
                .orElse(here.kind());
    }
}

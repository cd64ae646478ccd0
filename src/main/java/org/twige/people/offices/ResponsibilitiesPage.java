package org.twige.people.offices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.Responsibilities.Held;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Role;

/** Who answers for what, and the form to give a responsibility. */
record ResponsibilitiesPage(
        List<Held> held, Map<InstitutionId, LocalText> institutions, ResponsibilityForm form, List<Mistake> mistakes) {

    static String role(Frame frame, Role role) {
        return frame.text("people.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String institution(Frame frame, Held held) {
        var name = institutions.get(held.over());
        return name == null ? "" : name.in(frame.language());
    }

    /** The roles that the reader may give. */
    List<Choice> roles(Frame frame) {
        var me = frame.signedIn();
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.LEARNER && me != null && GiveResponsibility.mayGive(me, role))
                .map(role -> Choice.of(role.name(), role(frame, role))
                        .chosen(role.name().equals(form.role())))
                .toList();
    }

    boolean mayEnd(Frame frame, Held one) {
        var me = frame.signedIn();
        return me != null && GiveResponsibility.mayGive(me, one.role());
    }

    static String address(UUID responsibility) {
        return "/responsibilities/" + responsibility + "/end";
    }

    static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}

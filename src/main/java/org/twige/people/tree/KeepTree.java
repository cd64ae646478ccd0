package org.twige.people.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.forms.Mistake;
import org.twige.web.SignedIn;

/** Adds institutions to the tree and closes them; none is ever deleted. */
@Component
class KeepTree {

    private static final int LONGEST_NAME = 200;

    private final Institutions institutions;
    private final Country country;
    private final Audit audit;

    KeepTree(Institutions institutions, Country country, Audit audit) {
        this.institutions = institutions;
        this.country = country;
        this.audit = audit;
    }

    @Transactional
    List<Mistake> add(SignedIn me, Institution parent, InstitutionForm form) {
        var mistakes = mistakes(form);
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        var code = form.typedCode();
        var kind = form.kind() == null ? "" : form.kind();
        if (!institutions.addBelow(parent.code(), code, kind, form.text(country), form.district())) {
            return List.of(Mistake.at("code", "people.institutions.error.taken"));
        }
        record(me, "institution.added", code, Map.of("parent", parent.code(), "kind", kind));
        return List.of();
    }

    @Transactional
    List<Mistake> close(SignedIn me, Institution institution, LocalDate lastDay) {
        if (!institutions.close(institution.id(), lastDay)) {
            return List.of(Mistake.at("last-day", "people.institutions.error.people"));
        }
        record(me, "institution.closed", institution.code(), Map.of("on", lastDay.toString()));
        return List.of();
    }

    private List<Mistake> mistakes(InstitutionForm form) {
        var mistakes = new ArrayList<Mistake>();
        if (!form.hasCode()) {
            mistakes.add(Mistake.at("code", "people.institutions.error.code"));
        }
        if (country.vocabulary().institutionKinds().stream()
                .noneMatch(kind -> kind.code().equals(form.kind()))) {
            mistakes.add(Mistake.at("kind", "people.institutions.error.kind"));
        }
        for (var language : country.languages()) {
            var name = form.name(language.code());
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                mistakes.add(Mistake.at(
                        "name-" + language.code(), "people.institutions.error.name", "language", language.name()));
            }
        }
        return mistakes;
    }

    private void record(SignedIn me, String kind, String code, Map<String, String> details) {
        audit.record(new Act(me.person().toString(), kind, "institution:" + code, details));
    }
}

package org.twige.assessment.cut;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.people.Scope;

/** Puts together the page on which judges are named. */
@Component
class WorkshopJudges {

    private final Workshops workshops;
    private final Judges judges;
    private final WorkshopNames names;

    WorkshopJudges(Workshops workshops, Judges judges, WorkshopNames names) {
        this.workshops = workshops;
        this.judges = judges;
        this.names = names;
    }

    Optional<Workshop> workshop(UUID id) {
        return workshops.find(id);
    }

    List<Judges.Found> search(Scope scope, String words) {
        return judges.search(scope, words);
    }

    JudgesPage page(Workshop workshop, String words, List<Judges.Found> found, @Nullable String wrong) {
        return new JudgesPage(workshop, names.course(workshop), judges.of(workshop.id()), words, found, wrong);
    }
}

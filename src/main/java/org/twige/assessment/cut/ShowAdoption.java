package org.twige.assessment.cut;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.people.PersonId;

/** Puts together what a pass mark would change, for whoever is to adopt it. */
@Component
class ShowAdoption {

    private final Workshops workshops;
    private final ShowResults results;
    private final CutScores scores;
    private final AdoptCut adopt;
    private final Courses courses;

    ShowAdoption(Workshops workshops, ShowResults results, CutScores scores, AdoptCut adopt, Courses courses) {
        this.workshops = workshops;
        this.results = results;
        this.scores = scores;
        this.adopt = adopt;
        this.courses = courses;
    }

    Optional<Workshop> workshop(UUID id) {
        return workshops.find(id);
    }

    /** Not before today, and not before the pass mark that was adopted last. */
    LocalDate earliest(Workshop workshop) {
        var today = scores.today();
        return scores.last(workshop.course())
                .map(held -> held.score().from())
                .filter(today::isBefore)
                .orElse(today);
    }

    /** Is there something to adopt? */
    boolean isReady(Workshop workshop) {
        return workshop.state() == WorkshopState.CLOSED
                && results.of(workshop.id(), 2).isPresent();
    }

    Map<String, String> problems(Workshop workshop, AdoptionForm form) {
        return form.problems(
                earliest(workshop), results.of(workshop.id(), 2).orElseThrow().isUnsure());
    }

    /** Of a workshop that is ready. */
    AdoptionPage page(Workshop workshop, PersonId reader, AdoptionForm form, Map<String, String> problems) {
        var version = courses.version(workshop.version()).orElseThrow();
        var today = courses.finalToday(version).cutScore();
        var result = results.of(workshop.id(), 2).orElseThrow();
        return new AdoptionPage(
                workshop,
                version.title(),
                result,
                today,
                scores.effect(workshop.course(), today, result.wholePercent()),
                scores.effect(workshop.course(), today, result.percentOfWholeMarks(workshop.formItems())),
                earliest(workshop),
                adopt.obstacle(workshop, reader).orElse(null),
                form,
                problems);
    }
}

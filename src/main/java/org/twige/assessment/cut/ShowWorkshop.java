package org.twige.assessment.cut;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what officials see of a workshop: nothing that judges said, while one of them is not to know it. */
@Component
class ShowWorkshop {

    private final Workshops workshops;
    private final Judges judges;
    private final JudgedItems items;
    private final ShowResults results;
    private final CutScores scores;
    private final WorkshopNames names;

    ShowWorkshop(
            Workshops workshops,
            Judges judges,
            JudgedItems items,
            ShowResults results,
            CutScores scores,
            WorkshopNames names) {
        this.workshops = workshops;
        this.judges = judges;
        this.items = items;
        this.results = results;
        this.scores = scores;
        this.names = names;
    }

    Optional<Workshop> workshop(UUID id) {
        return workshops.find(id);
    }

    Optional<WorkshopPage> of(UUID id, UUID reader, MoveWorkshop.@Nullable Answer answer) {
        return workshops.find(id).map(workshop -> page(workshop, reader, answer));
    }

    private WorkshopPage page(Workshop workshop, UUID reader, MoveWorkshop.@Nullable Answer answer) {
        var open = workshop.state().isOpenlyDiscussed();
        var adopted = scores.of(workshop.id()).orElse(null);
        return new WorkshopPage(
                workshop,
                names.course(workshop),
                names.version(workshop).number(),
                names.person(workshop.leader()),
                judges.of(workshop.id()),
                items.list(workshop.id()),
                open ? results.of(workshop.id(), 1).orElse(null) : null,
                lastRound(workshop) == 2 ? results.of(workshop.id(), 2).orElse(null) : null,
                open ? results.spreads(workshop.id(), lastRound(workshop)) : Map.of(),
                open ? items.observed(workshop.id()) : Map.of(),
                workshops.events(workshop.id()),
                adopted,
                adopted == null ? null : scores.carried(adopted, reader).orElse(null),
                reader,
                answer);
    }

    Optional<ItemPage> item(UUID id, int position, String language) {
        return workshops
                .find(id)
                .flatMap(workshop -> items.find(id, position, language)
                        .map(item -> new ItemPage(
                                workshop,
                                item,
                                lastRound(workshop),
                                workshop.state().isOpenlyDiscussed()
                                        ? results.spreads(id, lastRound(workshop))
                                                .get(position)
                                        : null,
                                workshop.state().isOpenlyDiscussed()
                                        ? items.observed(id).get(position)
                                        : null)));
    }

    /** The last round that is over: what was said in the one that is on is nobody's business yet. */
    private static int lastRound(Workshop workshop) {
        return workshop.state() == WorkshopState.CLOSED || workshop.state() == WorkshopState.ADOPTED ? 2 : 1;
    }
}

package org.twige.assessment.cut;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Adopts what came out of a closed workshop: somebody else than its leader does, and none of its judges. */
@Component
class AdoptCut {

    private final Workshops workshops;
    private final Judges judges;
    private final ShowResults results;
    private final CutScores scores;
    private final MoveWorkshop moves;
    private final Clock clock;

    AdoptCut(
            Workshops workshops,
            Judges judges,
            ShowResults results,
            CutScores scores,
            MoveWorkshop moves,
            Clock clock) {
        this.workshops = workshops;
        this.judges = judges;
        this.results = results;
        this.scores = scores;
        this.moves = moves;
        this.clock = clock;
    }

    /** What keeps somebody from adopting. */
    enum Obstacle {
        LEADS,
        JUDGES,
        NOT_CLOSED
    }

    /** Empty for whoever may adopt now. */
    Optional<Obstacle> obstacle(Workshop workshop, PersonId person) {
        if (workshop.state() != WorkshopState.CLOSED) {
            return Optional.of(Obstacle.NOT_CLOSED);
        }
        if (workshop.leader().equals(person)) {
            return Optional.of(Obstacle.LEADS);
        }
        return judges.find(workshop.id(), person).map(_ -> Obstacle.JUDGES);
    }

    /**
     * What is adopted.
     *
     * @param wholeMarks whether to round down to whole marks, not only to a whole per cent
     * @param from new attempts from this day on keep to it
     */
    record Adoption(boolean wholeMarks, LocalDate from, String words) {}

    /** Adopts; adopted before, by a form that is sent twice, it stays. */
    @Transactional
    Optional<Obstacle> adopt(UUID id, PersonId by, Adoption adoption) {
        var workshop = workshops.lock(id).orElseThrow();
        if (workshop.state() == WorkshopState.ADOPTED) {
            return Optional.empty();
        }
        var obstacle = obstacle(workshop, by);
        if (obstacle.isEmpty()) {
            carryOut(workshop, by, adoption);
        }
        return obstacle;
    }

    private void carryOut(Workshop workshop, PersonId by, Adoption adoption) {
        var result = results.of(workshop.id(), 2).orElseThrow();
        var cut = adoption.wholeMarks() ? result.percentOfWholeMarks(workshop.formItems()) : result.wholePercent();
        scores.add(new CutScore(
                workshop.id(), workshop.course(), cut, adoption.wholeMarks(), adoption.from(), clock.instant(), by));
        moves.carryOut(
                workshop.id(),
                by.value(),
                WorkshopMove.ADOPT,
                adoption.words(),
                Map.of("cut", String.valueOf(cut), "from", adoption.from().toString()));
    }
}

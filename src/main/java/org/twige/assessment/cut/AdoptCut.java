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
        /** Or every question was withdrawn. */
        NOT_CLOSED
    }

    /** Empty for whoever may adopt now. */
    Optional<Obstacle> obstacle(Workshop workshop, PersonId person) {
        if (workshop.state() != WorkshopState.CLOSED
                || results.of(workshop.id(), 2).isEmpty()) {
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
     * @param despite why, although there are too few judges or too large an error; empty where there is nothing to say
     */
    record Adoption(boolean wholeMarks, LocalDate from, String words, String despite) {}

    /**
     * Adopts; adopted before, by a form that is sent twice, it stays.
     *
     * @return false if something is in the way, also where the result is unsure and nobody said why it is adopted
     */
    @Transactional
    boolean adopt(UUID id, PersonId by, Adoption adoption) {
        var workshop = workshops.lock(id).orElseThrow();
        if (workshop.state() == WorkshopState.ADOPTED) {
            return true;
        }
        if (obstacle(workshop, by).isPresent()) {
            return false;
        }
        var result = results.of(workshop.id(), 2).orElseThrow();
        if (result.isUnsure() && adoption.despite().isEmpty()) {
            return false;
        }
        carryOut(workshop, result, by, adoption);
        return true;
    }

    private void carryOut(Workshop workshop, CutResult result, PersonId by, Adoption adoption) {
        var basis = new CutScore.Basis(result.judges(), result.error(), result.isUnsure() ? adoption.despite() : "");
        var cut = adoption.wholeMarks() ? result.percentOfWholeMarks(workshop.formItems()) : result.wholePercent();
        scores.add(new CutScore(
                workshop.id(),
                workshop.course(),
                cut,
                adoption.wholeMarks(),
                adoption.from(),
                clock.instant(),
                by,
                basis));
        moves.carryOut(
                workshop.id(),
                by.value(),
                WorkshopMove.ADOPT,
                adoption.words(),
                Map.of("cut", String.valueOf(cut), "from", adoption.from().toString()));
    }
}

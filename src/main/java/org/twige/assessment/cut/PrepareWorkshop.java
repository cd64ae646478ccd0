package org.twige.assessment.cut;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.Cell;
import org.twige.assessment.Wordings;
import org.twige.assessment.bank.Kind;
import org.twige.assessment.cut.JudgedItems.Shown;
import org.twige.assessment.cut.Workshops.Event;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.LocalText;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Prepares a workshop: draws the items that are judged and writes down the blueprint by which they are weighted. */
@Component
class PrepareWorkshop {

    private final Workshops workshops;
    private final JudgedItems items;
    private final Wordings wordings;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    PrepareWorkshop(Workshops workshops, JudgedItems items, Wordings wordings, Audit audit, Clock clock) {
        this.workshops = workshops;
        this.items = items;
        this.wordings = wordings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    enum Answer {
        DONE,
        /** Another workshop of the course is under way. */
        ANOTHER,
        /** The version has no items. */
        NOTHING_TO_JUDGE
    }

    /** Sent twice under the same id, it is prepared once. */
    @Transactional
    Answer prepare(UUID id, Version version, int forms, LocalText definition, PersonId leader) {
        var cells = Cell.of(version.finalCheck().drawn());
        var workshop = new Workshop(
                id,
                version.course(),
                version.id(),
                WorkshopState.PREPARED,
                forms,
                chance.nextLong() >>> 1,
                version.finalCheck().items(),
                definition,
                leader,
                clock.instant());
        var shown = new Sample(cells, forms, workshop.seed())
                .draw(items.of(version.id())).stream()
                        .map(drawn -> shown(drawn, workshop.seed()))
                        .toList();
        if (shown.isEmpty()) {
            return Answer.NOTHING_TO_JUDGE;
        }
        if (!workshops.add(workshop)) {
            return workshops.find(id).isPresent() ? Answer.DONE : Answer.ANOTHER;
        }
        keep(workshop, cells, shown);
        return Answer.DONE;
    }

    private void keep(Workshop workshop, List<Cell> cells, List<Shown> shown) {
        items.addCells(workshop.id(), cells);
        items.add(workshop.id(), shown);
        workshops.write(workshop.id(), new Event("prepared", "", workshop.preparedAt(), workshop.leader()));
        audit.record(new Act(
                workshop.leader().toString(),
                "cut.prepared",
                "cut-workshop:" + workshop.id(),
                Map.of("version", workshop.version().value().toString(), "items", String.valueOf(shown.size()))));
    }

    /** Of a template, the judges all see the variant of the workshop's seed. */
    private Shown shown(Sample.Drawn drawn, long seed) {
        var item = drawn.item();
        var cell = drawn.cell() + 1;
        if (item.kind() != Kind.SEEDED) {
            return new Shown(item.item(), cell, item.letters(), null, null);
        }
        var good = wordings.goodSeed(item.item(), seed);
        var variant = wordings.variant(item.item(), good);
        return new Shown(item.item(), cell, variant.letters(), good, variant.key());
    }
}

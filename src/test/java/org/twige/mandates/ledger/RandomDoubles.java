package org.twige.mandates.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

/** Records of which an official believes that they are one person, and now and then is told that they are not. */
final class RandomDoubles {

    private final MergeFixture merges;
    private final Draw draw;
    private final List<UUID> standing = new ArrayList<>();

    RandomDoubles(BeanFactory beans, Draw draw) {
        this.merges = new MergeFixture(beans);
        this.draw = draw;
    }

    void live() {
        if (draw.onceIn(2) && !standing.isEmpty()) {
            merges.separate(standing.remove(draw.below(standing.size())));
        }
        if (!draw.onceIn(3)) {
            merge();
        }
    }

    /** Somebody who met a duty, and somebody else. */
    private void merge() {
        var met = " and exists (select from mandates.duty d where d.person_id = p.person_id and d.state = 'MET')";
        var merged = one(met);
        var kept = one(" and p.person_id <> '" + merged + "'");
        standing.add(merges.merge(new PersonId(kept), new PersonId(merged)));
    }

    private UUID one(String condition) {
        return draw.some("""
                select p.person_id, p.staff_no from people.report_person p
                 where p.state <> 'LEFT' and length(p.staff_no) = 9
                   and p.person_id not in (select kept_id from people.report_alias)
                """ + condition, 1).getFirst();
    }
}

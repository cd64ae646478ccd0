package org.twige.learning.classes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.VersionId;
import org.twige.learning.classes.MyClasses.Listed;
import org.twige.people.PersonId;
import org.twige.web.Frame;

/**
 * The own classes of a person.
 *
 * @param plans does the person plan classes as a champion?
 * @param unit the classes of the institutions whose champion the person is
 */
record MyClassesPage(
        PersonId me,
        List<GroupClass> all,
        Map<UUID, Listed> listed,
        Map<VersionId, LocalText> titles,
        Instant now,
        boolean plans,
        List<GroupClass> unit) {

    /** Where the person is on the list and that are still to be held; the next one first. */
    List<GroupClass> toCome() {
        return all.stream()
                .filter(known -> listed.containsKey(known.id()) && known.isPlanned())
                .toList()
                .reversed();
    }

    List<GroupClass> open() {
        return all.stream()
                .filter(known -> !listed.containsKey(known.id())
                        && known.openToUnit()
                        && known.isPlanned()
                        && known.free() > 0
                        && known.startsAt().isAfter(now)
                        && !known.facilitator().equals(me))
                .toList()
                .reversed();
    }

    List<GroupClass> led() {
        return all.stream().filter(known -> known.facilitator().equals(me)).toList();
    }

    List<GroupClass> past() {
        return all.stream()
                .filter(known -> listed.containsKey(known.id()) && !known.isPlanned())
                .toList();
    }

    /** Is the person in another class when this one is held? */
    boolean isElsewhere(GroupClass known) {
        return toCome().stream().anyMatch(other -> !Boolean.FALSE.equals(comes(other)) && other.isAtTheTimeOf(known));
    }

    boolean mayAnswer(GroupClass known) {
        return known.startsAt().isAfter(now);
    }

    @Nullable
    Boolean comes(GroupClass known) {
        var mine = listed.get(known.id());
        return mine == null ? null : mine.comes();
    }

    boolean wasThere(GroupClass known) {
        var mine = listed.get(known.id());
        return mine != null && Boolean.TRUE.equals(mine.present());
    }

    String course(GroupClass known, Frame frame) {
        return Optional.ofNullable(titles.get(known.version()))
                .map(title -> title.in(frame.language()))
                .orElse("");
    }

    static String where(GroupClass known, Frame frame) {
        return frame.text(
                "learning.classes.where",
                "room",
                known.room(),
                "place",
                known.placeNames().in(frame.language()),
                "moment",
                frame.moment(known.startsAt()),
                "minutes",
                known.minutes());
    }
}

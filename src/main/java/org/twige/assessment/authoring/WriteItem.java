package org.twige.assessment.authoring;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.authoring.AuthoredItems.NewText;
import org.twige.assessment.bank.ItemSheet;

/** Keeps what an author writes: a draft may be wrong or half done, and no text that was saved is ever lost. */
@Component
class WriteItem {

    private static final int LONGEST = 10_000;

    private final AuthoredItems items;
    private final AuthoredCourses courses;
    private final Clock clock;

    WriteItem(AuthoredItems items, AuthoredCourses courses, Clock clock) {
        this.items = items;
        this.courses = courses;
        this.clock = clock;
    }

    /** What became of a text. */
    sealed interface Answer {

        /** It is kept, or stood there already. */
        record Saved() implements Answer {}

        /** Somebody saved another text meanwhile. */
        record Overtaken(AuthoredItem now) implements Answer {}

        /** A field cannot be kept; the end of the key of the sentence says why. */
        record Refused(String field, String why) implements Answer {}
    }

    /** A new item; empty if its code is taken. */
    @Transactional
    Optional<UUID> begin(AuthoredCourse course, ItemSheet sheet, UUID by) {
        return items.isTaken(course.course().id(), sheet.text("id"))
                ? Optional.empty()
                : items.add(course.course().id(), text(course, sheet, by));
    }

    /**
     * The next text of an item.
     *
     * @param revision the number of the text that the author had before the eyes
     */
    @Transactional
    Answer save(AuthoredItem item, int revision, ItemSheet sheet, UUID by) {
        var now = items.lock(item.id()).orElseThrow();
        var refused = refused(now, sheet);
        if (refused.isPresent()) {
            return refused.get();
        } else if (now.sheet().equals(sheet)) {
            return new Answer.Saved();
        } else if (now.revision() != revision) {
            return new Answer.Overtaken(now);
        }
        items.save(now, text(courses.byId(now.course()), sheet, by));
        return new Answer.Saved();
    }

    private Optional<Answer> refused(AuthoredItem now, ItemSheet sheet) {
        var tooLong = sheet.fields().entrySet().stream()
                .filter(field -> field.getValue().length() > LONGEST)
                .findFirst();
        if (tooLong.isPresent()) {
            return Optional.of(new Answer.Refused(tooLong.get().getKey(), "too-long"));
        } else if (!sheet.text("id").matches(AuthoringController.CODE)) {
            return Optional.of(new Answer.Refused("id", "no-code"));
        }
        var isTaken = !sheet.text("id").equals(now.code()) && items.isTaken(now.course(), sheet.text("id"));
        return isTaken ? Optional.of(new Answer.Refused("id", "code-taken")) : Optional.empty();
    }

    private NewText text(AuthoredCourse course, ItemSheet sheet, UUID by) {
        return new NewText(sheet, sheet.yaml(course.languages()), by, clock.instant());
    }
}

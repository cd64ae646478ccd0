package org.twige.learning.classes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Block;
import org.twige.courses.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The questions of one lesson after a class.
 *
 * @param asked ids of the questions whose answer is missing in what was sent
 */
record OwnLessonPage(OwnCheckPage all, OwnLesson own, Set<String> asked) {

    String address() {
        return all.address(own);
    }

    List<Block> open() {
        return own.checks().stream()
                .filter(check -> own.missing().contains(check.id()))
                .toList();
    }

    int number(Block check) {
        return own.checks().indexOf(check) + 1;
    }

    /** What the person chose; null before. */
    @Nullable
    Choice chosen(Block check) {
        var choice = own.choices().get(check.id());
        return choice == null ? null : check.choice(choice).orElse(null);
    }

    List<Choice> right(Block check) {
        return check.choices().stream().filter(Choice::right).toList();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var check : open()) {
            if (asked.contains(check.id())) {
                errors = errors.and(
                        check.id(), frame.text("learning.question.unanswered.check", "number", number(check)));
            }
        }
        return errors;
    }
}

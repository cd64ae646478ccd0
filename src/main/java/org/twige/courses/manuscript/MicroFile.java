package org.twige.courses.manuscript;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Gsm7;
import org.twige.courses.manuscript.MicroLesson.MicroQuestion;
import org.twige.courses.manuscript.MicroLesson.MicroText;

/** Reads {@code micro/03-slug.yaml}: in each language 3 to 5 screens and a question that keypad phones can show. */
final class MicroFile {

    private static final int MOST_SIGNS = 150;

    private final Place root;
    private final List<String> wanted;
    private final List<String> spoken;

    /**
     * @param wanted the languages that must be there, the original first
     * @param spoken the languages that may be there
     */
    MicroFile(Place root, List<String> wanted, List<String> spoken) {
        this.root = root;
        this.wanted = wanted;
        this.spoken = spoken;
    }

    MicroLesson read(int lesson) {
        root.knowsOnly(spoken);
        var texts = new LinkedHashMap<String, MicroText>();
        for (var language : spoken) {
            if (wanted.contains(language) || root.entries().containsKey(language)) {
                root.child(language).ifPresent(place -> texts.put(language, text(place, language)));
            }
        }
        texts.forEach((language, text) -> compare(text, language, texts.get(wanted.getFirst())));
        return new MicroLesson(lesson, texts);
    }

    private void compare(MicroText text, String language, @Nullable MicroText original) {
        if (original != null && !text.shape().equals(original.shape())) {
            root.child(language)
                    .ifPresent(place -> place.problem(
                            "here are " + text.shape() + ", in " + wanted.getFirst() + " are " + original.shape(),
                            "keep screens, options and the right one the same in every language"));
        }
    }

    private MicroText text(Place place, String language) {
        place.knowsOnly(List.of("review", "screens", "question"));
        var unsaid = language.equals(wanted.getFirst()) ? "reviewed" : "";
        var review = place.entries().containsKey("review") ? place.text("review") : unsaid;
        if (!List.of("reviewed", "draft").contains(review)) {
            place.problem("nobody says whether the text is reviewed", "write review: reviewed or review: draft");
        }
        var screens = place.list("screens");
        if (screens.size() < 3 || screens.size() > 5) {
            at(place, "screens").problem(screens.size() + " screens", "a micro-lesson has 3 to 5 of them");
        }
        return new MicroText(
                !review.equals("reviewed"),
                screens.stream().map(screen -> fits(screen, screen.text())).toList(),
                place.child("question")
                        .map(this::question)
                        .orElseGet(() -> new MicroQuestion("", List.of(), 0, "", "")),
                place.line());
    }

    private MicroQuestion question(Place place) {
        place.knowsOnly(List.of("text", "options", "key", "right", "wrong"));
        var options = place.list("options").stream().map(Place::text).toList();
        var key = place.number("key");
        if (options.size() < 2 || options.size() > 3) {
            at(place, "options").problem(options.size() + " options", "give 2 or 3");
        }
        if (key < 1 || key > options.size()) {
            at(place, "key")
                    .problem("no option has the number " + key, "write key: and the number of the right option");
        }
        var question =
                new MicroQuestion(place.text("text"), options, key, answer(place, "right"), answer(place, "wrong"));
        fits(at(place, "text"), question.asked());
        return question;
    }

    private static Place at(Place place, String key) {
        return place.entries().getOrDefault(key, place);
    }

    private static String answer(Place question, String key) {
        return question.child(key).map(place -> fits(place, place.text())).orElse("");
    }

    /** Says what does not fit on one screen of a keypad phone, or cannot be sent at all. */
    private static String fits(Place place, String text) {
        Gsm7.firstMissing(text)
                .ifPresent(sign -> place.problem(
                        "“" + Character.toString(sign) + "” cannot be sent to keypad phones, in “" + text + "”",
                        "write it with the letters of GSM-7: straight ' and \", no ç ê î ô û œ"));
        var length = Gsm7.length(text);
        if (length > MOST_SIGNS) {
            place.problem(
                    length + " signs where a screen has " + MOST_SIGNS + ": “" + text + "”", "say it in fewer words");
        }
        return text;
    }
}

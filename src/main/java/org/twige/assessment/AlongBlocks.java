package org.twige.assessment;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.assessment.AlongForm.Block;
import org.twige.country.Country;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Writes the questions of a final for a phone, as their pages show them. */
@Component
class AlongBlocks {

    private final Questions questions;
    private final TemplateEngine templates;
    private final Country country;
    private final Texts texts;

    AlongBlocks(Questions questions, TemplateEngine templates, Country country, Texts texts) {
        this.questions = questions;
        this.templates = templates;
        this.country = country;
        this.texts = texts;
    }

    String title(Attempt attempt, Version version) {
        return frame(attempt)
                .text("assessment.along.form", "course", version.title().in(attempt.language()));
    }

    /** What is to be known first, and every question. */
    List<Block> all(PersonId person, Attempt attempt) {
        var before = new Block("rules", "text", drawn("before", frame(attempt), attempt), List.of());
        var asked = IntStream.rangeClosed(1, attempt.outOf()).mapToObj(number -> question(person, attempt, number));
        return Stream.concat(Stream.of(before), asked).toList();
    }

    private Block question(PersonId person, Attempt attempt, int number) {
        var question = questions
                .find(person, attempt.id(), number, attempt.language(), attempt.device())
                .orElseThrow();
        var page = new QuestionPage("", number, question, "", attempt.id().value(), null, false);
        return new Block("q" + number, "final", drawn("question", frame(attempt), page), List.of());
    }

    private String drawn(String template, Frame frame, Object page) {
        var html = new StringOutput();
        templates.render("assessment/along-" + template + ".jte", Map.of("frame", frame, "page", page), html);
        return html.toString();
    }

    private Frame frame(Attempt attempt) {
        return new Frame(attempt.language(), country, texts, null, "", "");
    }
}

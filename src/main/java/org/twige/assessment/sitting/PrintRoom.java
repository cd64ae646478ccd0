package org.twige.assessment.sitting;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twige.border.Press;
import org.twige.country.Country;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Prints what a room needs on paper. */
@Component
class PrintRoom {

    private final ShowSitting show;
    private final SeatQuestions questions;
    private final RoomAddress addresses;
    private final TemplateEngine templates;
    private final Country country;
    private final Texts texts;

    PrintRoom(
            ShowSitting show,
            SeatQuestions questions,
            RoomAddress addresses,
            TemplateEngine templates,
            Country country,
            Texts texts) {
        this.show = show;
        this.questions = questions;
        this.addresses = addresses;
        this.templates = templates;
        this.country = country;
        this.texts = texts;
    }

    byte[] slips(SittingPage about, String language) {
        var page = new SlipsPage(about.sitting(), about.course(), about.seats(), addresses.door());
        return print("assessment/sitting/slips.jte", language, page);
    }

    /** The papers of everybody for whom one is prepared. */
    byte[] papers(SittingPage about, String language) {
        var papers = about.seats().stream()
                .filter(seat -> seat.sheet() != null)
                .map(seat -> paper(about.sitting(), seat))
                .toList();
        var title = frame(language)
                .text("assessment.paper.title", "room", about.sitting().room());
        return print("assessment/sitting/papers.jte", language, new PapersPage(title, papers));
    }

    private PaperPage paper(Sitting sitting, Seat seat) {
        var language = sitting.paperLanguage(seat);
        var code = Objects.requireNonNull(seat.sheet());
        return new PaperPage(
                frame(language),
                sitting,
                show.title(sitting),
                seat,
                PaperQuestion.of(questions.all(seat.id(), language)),
                Codes.grouped(code),
                addresses.sheet(code));
    }

    private byte[] print(String template, String language, Object page) {
        var html = new StringOutput();
        templates.render(template, Map.of("frame", frame(language), "page", page), html);
        return Press.print(html.toString());
    }

    private Frame frame(String language) {
        return new Frame(language, country, texts, null, "", "");
    }
}

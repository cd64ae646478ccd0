package org.twige.outreach.letters;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.credentials.paper.Printer;
import org.twige.credentials.paper.QrCode;
import org.twige.outreach.nudges.StillSaid;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Writes letters, each in the language of its reader, as one file: a page for each person. */
@Component
class WritePile {

    private final StillSaid stillSaid;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Country country;
    private final LetterOffice office;
    private final String home;

    WritePile(
            StillSaid stillSaid,
            TemplateEngine templates,
            Texts texts,
            Country country,
            LetterOffice office,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.stillSaid = stillSaid;
        this.templates = templates;
        this.texts = texts;
        this.country = country;
        this.office = office;
        this.home = address.replaceFirst("/+$", "");
    }

    /**
     * Letters as they are printed.
     *
     * @param nudges those that still had something to say
     * @param xhtml one page for each of them
     */
    record Written(List<UUID> nudges, String xhtml, QrCode code) {

        /** Empty when nobody had anything left to be told. */
        Optional<byte[]> pdf() {
            return nudges.isEmpty() ? Optional.empty() : Optional.of(Printer.print(xhtml, code));
        }
    }

    String home() {
        return home;
    }

    Written write(List<LaidLetter> letters) {
        var nudges = new ArrayList<UUID>();
        var pages = new ArrayList<PaperLetter>();
        var said = stillSaid.of(letters.stream().map(LaidLetter::nudge).toList());
        for (var letter : letters) {
            Optional.ofNullable(said.get(letter.nudge())).ifPresent(words -> {
                nudges.add(letter.nudge());
                pages.add(new PaperLetter(
                        frame(words.language()),
                        new PaperLetter.Reader(letter.names(), letter.staffNo(), letter.institution()),
                        words,
                        office.today(),
                        home));
            });
        }
        return new Written(nudges, xhtml(pages), QrCode.of(home));
    }

    /** The first language of the country names the file; each letter says its own. */
    private String xhtml(List<PaperLetter> pages) {
        var html = new StringOutput();
        templates.render(
                "outreach/letters/paper.jte",
                Map.of("frame", frame(country.languages().getFirst().code()), "page", new PaperPage(pages)),
                html);
        return html.toString();
    }

    private Frame frame(String language) {
        var known = country.speaks(language)
                ? language
                : country.languages().getFirst().code();
        return new Frame(known, country, texts, null, "", "");
    }
}

package org.twige.outreach.letters;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.border.StoredFiles;
import org.twige.country.Country;
import org.twige.credentials.paper.Printer;
import org.twige.credentials.paper.QrCode;
import org.twige.outreach.nudges.StillSaid;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Writes letters, each in the language of its reader, as one file: a page for each person. */
@Component
class WritePile {

    private static final long MOST_BYTES = 64L << 20;

    private final StillSaid said;
    private final StoredFiles files;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Country country;
    private final Clock clock;
    private final String home;

    WritePile(
            StillSaid said,
            StoredFiles files,
            TemplateEngine templates,
            Texts texts,
            Country country,
            Clock clock,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.said = said;
        this.files = files;
        this.templates = templates;
        this.texts = texts;
        this.country = country;
        this.clock = clock;
        this.home = address.replaceFirst("/+$", "");
    }

    /**
     * What was printed.
     *
     * @param file empty when nobody had anything left to be told
     */
    record Printed(List<UUID> nudges, @Nullable UUID file) {}

    String home() {
        return home;
    }

    Printed write(List<LaidLetter> letters) {
        var nudges = new ArrayList<UUID>();
        var pages = new ArrayList<PaperLetter>();
        for (var letter : letters) {
            said.of(letter.nudge()).ifPresent(words -> {
                nudges.add(letter.nudge());
                pages.add(new PaperLetter(
                        frame(words.language()),
                        new PaperLetter.Reader(letter.names(), letter.staffNo(), letter.institution()),
                        words,
                        country.today(clock),
                        home));
            });
        }
        return new Printed(nudges, pages.isEmpty() ? null : store(pages));
    }

    private UUID store(List<PaperLetter> pages) {
        var pdf = Printer.print(xhtml(pages), QrCode.of(home));
        return files.store(new ByteArrayInputStream(pdf), "letters.pdf", "application/pdf", MOST_BYTES)
                .id();
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

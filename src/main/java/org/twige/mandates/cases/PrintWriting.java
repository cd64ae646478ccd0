package org.twige.mandates.cases;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.border.Press;
import org.twige.country.Country;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Prints what is to be handed over in a case, in the language of the person. */
@Component
class PrintWriting {

    private final KnownCases known;
    private final TemplateEngine templates;
    private final Country country;
    private final Texts texts;
    private final LedgerClock clock;

    PrintWriting(KnownCases known, TemplateEngine templates, Country country, Texts texts, LedgerClock clock) {
        this.known = known;
        this.templates = templates;
        this.country = country;
        this.texts = texts;
        this.clock = clock;
    }

    /** The letter as a PDF: the notice until somebody decided, then the decision. */
    byte[] print(DutyCase about) {
        var language = about.whose().language();
        var frame = new Frame(
                country.speaks(language)
                        ? language
                        : country.languages().getFirst().code(),
                country,
                texts,
                null,
                "",
                "");
        var html = new StringOutput();
        var decision = Decision.holding(about, known.events(about.id()));
        var page = new LetterPage(about, decision, clock.now().on());
        templates.render("mandates/cases/letter.jte", Map.of("frame", frame, "page", page), html);
        return Press.print(html.toString());
    }
}

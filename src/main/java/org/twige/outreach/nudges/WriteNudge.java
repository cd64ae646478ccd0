package org.twige.outreach.nudges;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Outgoing;
import org.twige.outreach.channels.TelephoneText;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Writes a nudge in the person's language; it says how many courses and by when, and no result of anybody. */
@Component
class WriteNudge {

    private final TemplateEngine templates;
    private final Texts texts;
    private final Country country;
    private final Clock clock;
    private final String home;

    WriteNudge(
            TemplateEngine templates,
            Texts texts,
            Country country,
            Clock clock,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.templates = templates;
        this.texts = texts;
        this.country = country;
        this.clock = clock;
        this.home = address.replaceFirst("/+$", "");
    }

    Outgoing write(ChannelKind channel, Taken nudge, Told told) {
        var page = words(told, refusal(nudge.refusal()));
        var frame = frame(told.language());
        return switch (channel) {
            case EMAIL ->
                new Outgoing(
                        nudge.key(),
                        told.to(),
                        page.subject(frame),
                        page.plain(frame),
                        html(frame, page),
                        page.refusal());
            case LETTER -> new Outgoing(nudge.key(), told.to(), page.subject(frame), page.plain(frame), "", null);
            case SMS -> new Outgoing(nudge.key(), told.to(), "", TelephoneText.of(page.brief(frame)), "", null);
        };
    }

    private NudgeWords words(Told told, @Nullable String refusal) {
        return switch (told) {
            case Said said -> new NudgePage(said, country.today(clock), home, refusal);
            case SaidWeek week -> new WeekPage(week.week(), country.today(clock), home, refusal);
            case SaidStaff staff -> new StaffPage(staff, home);
            case SaidClasses classes -> new ClassesPage(classes, country.zone(), home);
        };
    }

    private String html(Frame frame, NudgeWords page) {
        var html = new StringOutput();
        templates.render("outreach/nudges/nudge.jte", Map.of("frame", frame, "page", page), html);
        return html.toString();
    }

    private @Nullable String refusal(@Nullable UUID secret) {
        return secret == null ? null : home + "/thanks/" + secret + "/refusal";
    }

    private Frame frame(String language) {
        var known = country.speaks(language)
                ? language
                : country.languages().getFirst().code();
        return new Frame(known, country, texts, null, "", "");
    }
}

package org.twige.credentials.evidence;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.credentials.reading.AskIssuer;
import org.twige.credentials.reading.ReadFile;
import org.twige.credentials.reading.Reading;
import org.twige.credentials.rules.AcceptedIssuers;
import org.twige.credentials.rules.IssuerRule;
import org.twige.people.PersonId;
import org.twige.web.Limits;

/** Takes what a person typed and chose: says what is not right with it, or sends it. */
@Component
public class BringEvidence {

    private static final int TIMES = 20;

    private final AcceptedIssuers issuers;
    private final ReadFile readFile;
    private final AskIssuer askIssuer;
    private final SendEvidence send;
    private final CountryDay today;
    private final Limits limits;

    BringEvidence(
            AcceptedIssuers issuers,
            ReadFile readFile,
            AskIssuer askIssuer,
            SendEvidence send,
            CountryDay today,
            Limits limits) {
        this.issuers = issuers;
        this.readFile = readFile;
        this.askIssuer = askIssuer;
        this.send = send;
        this.today = today;
        this.limits = limits;
    }

    /** Sent, or the fields that are not right with the keys of their sentences. */
    public sealed interface Answer {
        record Sent(UUID evidence) implements Answer {}

        record Wrong(Map<String, String> problems) implements Answer {}
    }

    /** Takes the file; {@code file} holds the text of a badge when that was typed instead. */
    public Answer bring(PersonId person, NewEvidenceForm form, InputStream file) {
        var rule = form.ruleId().flatMap(issuers::open).orElse(null);
        var problems = problems(form, rule);
        if (!problems.isEmpty() || rule == null) {
            return new Answer.Wrong(problems);
        }
        if (!limits.allows("credentials.evidence", person.value().toString(), TIMES, Duration.ofHours(1))) {
            return new Answer.Wrong(Map.of("file", "credentials.evidence.wrong.too-many"));
        }
        return switch (readFile.read(file)) {
            case ReadFile.Answer.Refused(var why) ->
                new Answer.Wrong(Map.of("file", "credentials.evidence.unreadable." + why.name()));
            case ReadFile.Answer.Read(var reading) -> sent(person, form, rule, reading);
        };
    }

    private Map<String, String> problems(NewEvidenceForm form, @Nullable IssuerRule rule) {
        var problems = new LinkedHashMap<String, String>();
        if (rule == null) {
            problems.put("rule", "credentials.evidence.wrong.rule");
        }
        var on = form.completedOn().filter(day -> !day.isAfter(today.day()));
        if (on.isEmpty()) {
            problems.put("completed", "credentials.evidence.wrong.date");
        } else if (rule != null && !rule.allows(on.get())) {
            problems.put("completed", "credentials.evidence.wrong.outside");
        } else if (rule != null && hasExpired(rule.validUntil(on.get()))) {
            problems.put("completed", "credentials.evidence.wrong.expired");
        }
        return problems;
    }

    private boolean hasExpired(@Nullable LocalDate lastDay) {
        return lastDay != null && lastDay.isBefore(today.day());
    }

    private Answer sent(PersonId person, NewEvidenceForm form, IssuerRule rule, Reading reading) {
        var replaces = form.replacesId().orElse(null);
        var website = reading.badge().map(askIssuer::about).orElse(AskIssuer.Said.NOT_ASKED);
        return switch (send.send(
                person, rule, form.completedOn().orElseThrow(), replaces, new Sent(reading, website))) {
            case SendEvidence.Answer.Kept(var id) -> new Answer.Sent(id);
            case SendEvidence.Answer.RefusedBefore _ ->
                new Answer.Wrong(Map.of("file", "credentials.evidence.wrong.refused-before"));
        };
    }
}

package org.twige.mandates.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.audience.LookedAt;
import org.twige.mandates.audience.PreviewAudience;
import org.twige.mandates.audience.RuleLine;
import org.twige.mandates.audience.RuleWords;
import org.twige.mandates.audience.Sample;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Explains the duties of one person on one day: from the ledger where there is one, else from the rule of that day. */
@Component
class ExplainPerson {

    private final Standings standings;
    private final PreviewAudience people;
    private final SayRule say;
    private final Courses courses;
    private final LedgerClock clock;

    ExplainPerson(Standings standings, PreviewAudience people, SayRule say, Courses courses, LedgerClock clock) {
        this.standings = standings;
        this.people = people;
        this.say = say;
        this.courses = courses;
        this.clock = clock;
    }

    /** Empty for somebody outside the scope. */
    @Transactional(readOnly = true)
    Optional<WhyPage> explain(Scope scope, PersonId person, LocalDate asked) {
        var today = clock.now().on();
        var on = asked.isAfter(today) ? today : asked;
        return people.on(scope, person, on)
                .map(sample -> new WhyPage(sample, on, today, mandates(sample, standings.of(scope, person, on))));
    }

    LocalDate today() {
        return clock.now().on();
    }

    private List<WhyPage.Mandate> mandates(Sample sample, List<Standing> all) {
        var words = new HashMap<AudienceRule, RuleWords>();
        var byMandate = new LinkedHashMap<Standing.Said, List<WhyPage.Answer>>();
        for (var standing : all) {
            byMandate.computeIfAbsent(standing.said(), _ -> new ArrayList<>()).add(answer(sample, standing, words));
        }
        return byMandate.entrySet().stream()
                .map(mandate -> new WhyPage.Mandate(
                        mandate.getKey(), words(mandate.getKey().audience(), words), mandate.getValue()))
                .toList();
    }

    private WhyPage.Answer answer(Sample sample, Standing standing, Map<AudienceRule, RuleWords> words) {
        var ground = standing.ground();
        var title = title(standing.course());
        if (ground != null) {
            var rule = words(ground.audience(), words);
            var answer = ground.looked().answer().orElse(null);
            var facts = answer == null
                    ? List.<WhyPage.Fact>of()
                    : facts(rule, answer, ground.looked(), ground.institution());
            return new WhyPage.Answer(title, standing, rule, answer, facts);
        }
        var rule = words(standing.said().audience(), words);
        var answer = standing.said().audience().answer(sample.facts());
        var facts = facts(rule, answer, sample.facts().looked(), sample.institution());
        return new WhyPage.Answer(title, standing, rule, answer, facts);
    }

    private RuleWords words(AudienceRule rule, Map<AudienceRule, RuleWords> known) {
        return known.computeIfAbsent(rule, say::say);
    }

    private List<WhyPage.Fact> facts(
            RuleWords rule, AudienceRule.Answer answer, LookedAt looked, LocalText institution) {
        return lines(rule, answer).stream()
                .map(line -> new WhyPage.Fact(
                        line,
                        line.criterion() == Criterion.INSTITUTION
                                ? institution
                                : say.word(line.criterion(), looked.own(line.criterion()))))
                .toList();
    }

    /** What the answer speaks of: the group or exception that fits, or what the first group misses. */
    private static List<RuleLine> lines(RuleWords rule, AudienceRule.Answer answer) {
        return switch (answer) {
            case AudienceRule.Answer.Reached(var group) -> rule.any().get(group - 1);
            case AudienceRule.Answer.Excepted(var exception) -> rule.except().get(exception - 1);
            case AudienceRule.Answer.Missed(var criterion) ->
                rule.any().getFirst().stream()
                        .filter(line -> line.criterion() == criterion)
                        .toList();
            case AudienceRule.Answer.NotEmployed() -> List.of();
        };
    }

    private LocalText title(CourseId course) {
        return courses.current(course).map(version -> version.title()).orElse(new LocalText(Map.of()));
    }
}

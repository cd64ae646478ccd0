package org.twige.mandates.audience;

import java.util.ArrayList;
import java.util.List;
import org.twige.web.Frame;

/** A rule as an official reads it: lines that must all be true, clause by clause; no lines mean everybody. */
public record RuleWords(List<List<RuleLine>> any, List<List<RuleLine>> except) {

    /** One clause in one sentence. */
    public static String sentence(List<RuleLine> clause, Frame frame) {
        return clause.stream()
                .map(line -> line.sentence(frame))
                .reduce((first, next) -> frame.text("mandates.rule.and", "first", first, "next", next))
                .map(conditions -> frame.text("mandates.rule.group", "conditions", conditions))
                .orElseGet(() -> frame.text("mandates.office.everybody"));
    }

    /** Every group and exception in one sentence each. */
    public List<String> sentences(Frame frame) {
        var all = new ArrayList<String>();
        any.forEach(group -> all.add(sentence(group, frame)));
        except.forEach(
                exception -> all.add(frame.text("mandates.rule.except", "exception", sentence(exception, frame))));
        return List.copyOf(all);
    }

    /** How the rule treats somebody, in one sentence. */
    public String answer(AudienceRule.Answer answer, Frame frame) {
        return switch (answer) {
            case AudienceRule.Answer.Reached(var group) ->
                any.get(group - 1).isEmpty()
                        ? frame.text("mandates.office.answer.everybody")
                        : frame.text("mandates.office.answer.reached", "number", group);
            case AudienceRule.Answer.Excepted(var exception) ->
                frame.text("mandates.office.answer.excepted", "number", exception);
            case AudienceRule.Answer.Missed(var criterion) ->
                frame.text("mandates.office.answer.missed", "criterion", criterion.words(frame));
            case AudienceRule.Answer.NotEmployed() -> frame.text("mandates.office.answer.not-employed");
        };
    }
}

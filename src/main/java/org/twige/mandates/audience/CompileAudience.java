package org.twige.mandates.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.Vocabulary;

/** Turns a rule into a condition that the database answers for everybody at once, with bound values only. */
@Component
public class CompileAudience {

    /** Who can be reached at all. */
    public static final String IN_SERVICE = "p.state <> 'LEFT' and p.institution_id is not null";

    private final Country country;

    CompileAudience(Country country) {
        this.country = country;
    }

    /** Whom the rule reaches today. */
    public Condition compile(AudienceRule rule) {
        return condition(rule, "", false);
    }

    /**
     * Whom the rule goes on reaching: without what changes from week to week, see {@link AudienceRule#lasting}. Groups
     * and exceptions keep their numbers, and no parameter has a name of the other condition.
     */
    public Condition compileLasting(AudienceRule rule) {
        return condition(rule, "lasting", true);
    }

    private Condition condition(AudienceRule rule, String prefix, boolean lasting) {
        var parameters = new HashMap<String, Object>(tracks(prefix));
        var any = new ArrayList<String>();
        var except = new ArrayList<String>();
        for (var number = 1; number <= rule.any().size(); number++) {
            var clause = rule.any().get(number - 1);
            any.add(clause(lasting ? clause.lasting() : clause, prefix + "any" + number, parameters));
        }
        for (var number = 1; number <= rule.except().size(); number++) {
            var clause = rule.except().get(number - 1);
            var counts = !lasting || clause.isLasting();
            except.add(counts ? clause(clause, prefix + "except" + number, parameters) : "false");
        }
        var exception = except.isEmpty() ? "" : " and not (" + String.join(" or ", except) + ")";
        var holds = IN_SERVICE + " and (" + String.join(" or ", any) + ")" + exception;
        var first = lasting ? rule.any().getFirst().lasting() : rule.any().getFirst();
        var outcome = outcome(any, except, first, prefix);
        return new Condition(holds, outcome, LookedAt.array(outcome, prefix), parameters);
    }

    private Map<String, Object> tracks(String prefix) {
        var keys = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var track : country.vocabulary().tracks()) {
            track.keys().forEach(key -> {
                keys.add(key);
                codes.add(track.code());
            });
        }
        return Map.of(
                prefix + "TrackKeys", keys.toArray(String[]::new), prefix + "TrackCodes", codes.toArray(String[]::new));
    }

    private String clause(Clause clause, String place, Map<String, Object> parameters) {
        var terms = new ArrayList<String>();
        for (var wanted : clause.wanted().entrySet()) {
            var name = place + wanted.getKey().key();
            parameters.put(name, values(wanted.getKey(), wanted.getValue()).toArray(String[]::new));
            terms.add(term(wanted.getKey(), name));
        }
        return terms.isEmpty() ? "true" : "(" + String.join(" and ", terms) + ")";
    }

    /** A track is told by its job levels. */
    private List<String> values(Criterion criterion, List<String> wanted) {
        return criterion == Criterion.TRACK
                ? wanted.stream()
                        .flatMap(code -> country.vocabulary().track(code).stream())
                        .map(Vocabulary.Track::keys)
                        .flatMap(List::stream)
                        .toList()
                : wanted;
    }

    private static String outcome(List<String> any, List<String> except, Clause first, String prefix) {
        var cases = new StringBuilder("case");
        for (var number = 1; number <= except.size(); number++) {
            cases.append(when(except.get(number - 1), "X" + number));
        }
        for (var number = 1; number <= any.size(); number++) {
            cases.append(when(any.get(number - 1), "R" + number));
        }
        for (var criterion : first.wanted().keySet()) {
            cases.append(when("not " + term(criterion, prefix + "any1" + criterion.key()), criterion.name()));
        }
        return cases.append(" end").toString();
    }

    private static String when(String holds, String outcome) {
        return " when " + holds + " then '" + outcome + "'";
    }

    /** Never null, so that "not" of it is right for people who lack the value. */
    private static String term(Criterion criterion, String name) {
        return switch (criterion) {
            case INSTITUTION ->
                "coalesce(p.institution_path <@ any(array(select i.path from people.report_institution i"
                        + " where i.institution_id = any(cast(:" + name + " as uuid[])))), false)";
            case KIND -> isOneOf("institution_kind", name);
            case DISTRICT -> isOneOf("district", name);
            case STATUTE -> isOneOf("statute", name);
            case EMPLOYMENT -> isOneOf("employment_type", name);
            case POST_KIND -> isOneOf("post_kind", name);
            case TRACK ->
                "coalesce(array['/' || p.job_level, p.statute || '/' || p.job_level] && cast(:" + name
                        + " as text[]), false)";
            case LEVEL -> isOneOf("job_level", name);
            case JOINED_FROM -> "(p.joined_on >= any(cast(:" + name + " as date[])))";
            case JOINED_BEFORE -> "(p.joined_on < any(cast(:" + name + " as date[])))";
            case LANGUAGE -> isOneOf("language", name);
            case STATUS -> isOneOf("status", name);
        };
    }

    private static String isOneOf(String column, String name) {
        return "coalesce(p." + column + ", '') = any(cast(:" + name + " as text[]))";
    }
}

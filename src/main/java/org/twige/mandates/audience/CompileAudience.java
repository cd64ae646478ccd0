package org.twige.mandates.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a rule into a condition that the database answers for everybody at once, with bound values only. */
@Component
public class CompileAudience {

    /** Who can be reached at all. */
    static final String IN_SERVICE = "p.state <> 'LEFT' and p.institution_id is not null";

    public Condition compile(AudienceRule rule) {
        var parameters = new HashMap<String, Object>();
        var any = clauses(rule.any(), "any", parameters);
        var except = clauses(rule.except(), "except", parameters);
        var exception = except.isEmpty() ? "" : " and not (" + String.join(" or ", except) + ")";
        var holds = IN_SERVICE + " and (" + String.join(" or ", any) + ")" + exception;
        return new Condition(holds, outcome(rule, any, except), parameters);
    }

    private static List<String> clauses(List<Clause> clauses, String side, Map<String, Object> parameters) {
        var all = new ArrayList<String>();
        for (var number = 1; number <= clauses.size(); number++) {
            var terms = new ArrayList<String>();
            for (var wanted : clauses.get(number - 1).wanted().entrySet()) {
                var name = side + number + wanted.getKey().key();
                parameters.put(name, wanted.getValue().toArray(String[]::new));
                terms.add(term(wanted.getKey(), name));
            }
            all.add(terms.isEmpty() ? "true" : "(" + String.join(" and ", terms) + ")");
        }
        return all;
    }

    private static String outcome(AudienceRule rule, List<String> any, List<String> except) {
        var cases = new StringBuilder("case");
        except.forEach(clause -> cases.append(when(clause, "EXCEPTED")));
        for (var number = 1; number <= any.size(); number++) {
            cases.append(when(any.get(number - 1), "R" + number));
        }
        for (var criterion : rule.any().getFirst().wanted().keySet()) {
            cases.append(when("not " + term(criterion, "any1" + criterion.key()), criterion.name()));
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
            case STATUTE -> isOneOf("statute", name);
            case LEVEL -> isOneOf("job_level", name);
            case LANGUAGE -> isOneOf("language", name);
            case STATUS -> isOneOf("status", name);
        };
    }

    private static String isOneOf(String column, String name) {
        return "coalesce(p." + column + ", '') = any(cast(:" + name + " as text[]))";
    }
}

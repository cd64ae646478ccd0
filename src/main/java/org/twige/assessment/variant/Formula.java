package org.twige.assessment.variant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** A formula over the slots of a template, e.g. {@code #a + #b}: it counts and compares, and can reach nothing else. */
final class Formula {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    /** Names get a beginning of their own, because some words, such as {@code ne}, mean something in formulas. */
    private static final Pattern NAME = Pattern.compile("#([a-z])");

    private static final String OURS = "slot_";
    private static final Map<String, Expression> PARSED = new ConcurrentHashMap<>();

    private Formula() {}

    /** @throws org.springframework.expression.ExpressionException for a formula that cannot be read or counted */
    static long number(String formula, Map<String, Value> slots) {
        var value = value(formula, slots, Map.of());
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("“" + formula + "” gives no whole number");
    }

    static boolean holds(String formula, Map<String, Value> slots) {
        return Boolean.TRUE.equals(value(formula, slots, Map.of()));
    }

    /** Does a statement hold that speaks of the key too? */
    static boolean holds(String formula, Map<String, Value> slots, Object key) {
        return Boolean.TRUE.equals(value(formula, slots, Map.of("key", key)));
    }

    static String text(String formula, Map<String, Value> slots) {
        return String.valueOf(value(formula, slots, Map.of()));
    }

    private static Expression parsed(String formula) {
        return PARSER.parseExpression(NAME.matcher(formula).replaceAll("#" + OURS + "$1"));
    }

    private static Object value(String formula, Map<String, Value> slots, Map<String, Object> more) {
        var context = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        slots.forEach((name, value) -> context.setVariable(OURS + name, value.number()));
        more.forEach((name, value) -> context.setVariable(OURS + name, value));
        var value = PARSED.computeIfAbsent(formula, Formula::parsed).getValue(context);
        if (value == null) {
            throw new IllegalArgumentException("“" + formula + "” gives nothing");
        }
        return value;
    }
}

package org.twige.assessment.variant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** A formula over the slots of a template, e.g. {@code #a + #b}: it counts and compares, and can reach nothing else. */
final class Formula {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    /** Names get a beginning of their own, because some words, such as {@code ne}, mean something in formulas. */
    private static final Pattern NAME = Pattern.compile("#([a-z][A-Za-z0-9_]*)");

    private static final String OURS = "slot_";
    private static final Map<String, Read> READ = new ConcurrentHashMap<>();
    private static final int MOST_KEPT = 1_000;

    /** Figures, names, letters of options and signs of counting: no texts, no patterns, nothing of the language behind it. */
    private static final Pattern SIGNS = Pattern.compile("(?:[#A-Za-z0-9_ +*/%()<>=!&|?:-]|'[a-z]')*+");

    private static final int MOST_SIGNS = 1_000;
    private static final int DEEPEST = 20;

    private Formula() {}

    /** A formula that was read, with the slots it speaks of and what each is called in it. */
    private static final class Read {

        private final Expression expression;
        private final Map<String, String> names;

        Read(String formula) {
            var found = NAME.matcher(formula);
            names = found.results()
                    .map(one -> one.group(1))
                    .distinct()
                    .collect(Collectors.toMap(name -> name, name -> OURS + name));
            expression = PARSER.parseExpression(found.reset().replaceAll("#" + OURS + "$1"));
        }
    }

    /**
     * @throws org.springframework.expression.ExpressionException for a formula that cannot be read or counted
     * @throws IllegalArgumentException for one that is more than a formula of figures, or too long
     */
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

    private static Read read(String formula) {
        if (formula.length() > MOST_SIGNS
                || depth(formula) > DEEPEST
                || !SIGNS.matcher(formula).matches()) {
            throw new IllegalArgumentException("“" + formula + "” is no formula of figures, or is too long");
        }
        return new Read(formula);
    }

    /** How many brackets are open at once. */
    private static int depth(String formula) {
        var open = 0;
        var deepest = 0;
        for (var at = 0; at < formula.length(); at++) {
            var sign = formula.charAt(at);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }

    private static Object value(String formula, Map<String, Value> slots, Map<String, Object> more) {
        if (READ.size() >= MOST_KEPT) {
            READ.clear();
        }
        var read = READ.computeIfAbsent(formula, Formula::read);
        var context = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        read.names.forEach((name, called) -> {
            var slot = slots.get(name);
            context.setVariable(
                    called, more.containsKey(name) || slot == null ? more.get(name) : Long.valueOf(slot.number()));
        });
        var value = read.expression.getValue(context);
        if (value == null) {
            throw new IllegalArgumentException("“" + formula + "” gives nothing");
        }
        return value;
    }
}

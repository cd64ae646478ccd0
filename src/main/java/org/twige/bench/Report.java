package org.twige.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.twige.bench.ProcessorTime.Spent;

/** The table that is printed at the end. */
public final class Report {

    private static final List<String> HEAD =
            List.of("step", "budget", "measured", "ratio", "app ms", "PG ms", "verdict");

    private final List<List<String>> lines = new ArrayList<>();
    private final Consumer<String> listener;
    private int over;

    /** An empty report; {@code listener} hears of each step as soon as it is measured. */
    public Report(Consumer<String> listener) {
        this.listener = listener;
    }

    /** A step by its rate, times and processor time; its budget is about another figure of it, or nothing. */
    void add(Result result, Budget budget, double figure) {
        var samples = result.samples();
        add(
                result.step(),
                budget,
                "%,.0f/s, %.1f ms, p95 %.1f ms"
                        .formatted(samples.rate(), samples.medianMillis(), samples.percentileMillis(95)),
                result.ratio(),
                result.each(),
                figure);
    }

    /** A figure with a budget; what is not a number is left out. */
    void add(String step, Budget budget, String measured, double ratio, Spent each, double figure) {
        var verdict = budget.verdict(figure);
        if (verdict.equals("over")) {
            over++;
        }
        listener.accept(step + ": " + measured);
        lines.add(List.of(
                step,
                budget.words(),
                measured,
                number("%.3f", ratio),
                number("%.2f", each.application()),
                number("%.2f", each.database()),
                verdict));
    }

    /** A figure that is only told. */
    void add(String step, String measured) {
        add(step, Budget.NONE, measured, Double.NaN, Spent.UNKNOWN, Double.NaN);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "" : format.formatted(value);
    }

    /** How many budgets are not kept. */
    public int over() {
        return over;
    }

    /** As a table that Markdown understands too. */
    public String table() {
        var widths = HEAD.stream().mapToInt(String::length).toArray();
        for (var line : lines) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        var text = new StringBuilder(row(HEAD, widths));
        text.append(row(java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        lines.forEach(line -> text.append(row(line, widths)));
        return text.toString();
    }

    private static String row(List<String> cells, int[] widths) {
        var text = new StringBuilder("|");
        for (var i = 0; i < cells.size(); i++) {
            text.append(' ')
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length()))
                    .append(" |");
        }
        return text.append('\n').toString();
    }
}

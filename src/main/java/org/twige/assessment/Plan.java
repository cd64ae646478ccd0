package org.twige.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twige.assessment.bank.Demand;

/**
 * How many questions of each demand make a form, in all and on each outcome. In all it is as the course says; on an outcome
 * it is the share that the bank has of it, to the next whole question below or above.
 */
final class Plan {

    private static final List<Demand> DEMANDS = List.of(Demand.values());
    private static final double TINY = 1e-9;

    /** Where an outcome is counted; row 0 is the whole form. */
    private final Map<String, Integer> rows;

    /** By row and demand. */
    private final int[][] least;

    private final int[][] most;
    private final double ease;

    private Plan(Map<String, Integer> rows, int[][] least, int[][] most, double ease) {
        this.rows = rows;
        this.least = least;
        this.most = most;
        this.ease = ease;
    }

    /**
     * The plan of some cells.
     *
     * @param demands how many questions of each demand the course asks for; empty where it leaves that to the bank
     */
    static Plan of(List<Cell> cells, List<Unit> units, Map<String, Integer> demands) {
        var rows = new LinkedHashMap<String, Integer>();
        var expected = new ArrayList<>(List.of(new double[DEMANDS.size()]));
        var marks = 0.0;
        var items = 0.0;
        for (var cell : cells) {
            var there = units.stream().filter(cell::takes).toList();
            var row = rows.computeIfAbsent(cell.outcome(), _ -> {
                expected.add(new double[DEMANDS.size()]);
                return expected.size() - 1;
            });
            for (var at = 0; at < DEMANDS.size(); at++) {
                var share = cell.units() * mean(there, DEMANDS.get(at));
                expected.getFirst()[at] += share;
                expected.get(row)[at] += share;
                items += share;
            }
            marks += cell.units()
                    * there.stream().mapToDouble(Unit::ease).average().orElse(0);
        }
        return bounds(rows, expected, demands, marks / Math.max(1, items));
    }

    private static double mean(List<Unit> units, Demand demand) {
        return units.stream().mapToInt(unit -> unit.count(demand)).average().orElse(0);
    }

    private static Plan bounds(
            Map<String, Integer> rows, List<double[]> expected, Map<String, Integer> demands, double ease) {
        var least = new int[expected.size()][DEMANDS.size()];
        var most = new int[expected.size()][DEMANDS.size()];
        for (var row = 0; row < expected.size(); row++) {
            for (var at = 0; at < DEMANDS.size(); at++) {
                var share = expected.get(row)[at];
                var told = row == 0 ? demands.get(DEMANDS.get(at).word()) : null;
                least[row][at] = told != null ? told : (int) Math.floor(share + TINY);
                most[row][at] = told != null ? told : (int) Math.ceil(share - TINY);
            }
        }
        return new Plan(rows, least, most, ease);
    }

    /** The mean mark of a form that is neither easier nor harder than the bank. */
    double ease() {
        return ease;
    }

    /** An empty count of questions, by row and demand. */
    int[][] nothing() {
        return new int[least.length][DEMANDS.size()];
    }

    /** Adds a unit to a count of questions, or takes it away. */
    void count(Unit unit, int times, int[][] counts) {
        var row = rows.getOrDefault(unit.outcome(), 0);
        for (var at = 0; at < DEMANDS.size(); at++) {
            var questions = times * unit.count(DEMANDS.get(at));
            counts[0][at] += questions;
            if (row > 0) {
                counts[row][at] += questions;
            }
        }
    }

    /** Has the whole form as many questions of each demand as it should? */
    boolean isAsked(int[][] counts) {
        return off(0, counts) == 0;
    }

    /** How many questions are too many or too few; those of the whole form weigh more. */
    int off(int[][] counts) {
        var off = 4 * off(0, counts);
        for (var row = 1; row < counts.length; row++) {
            off += off(row, counts);
        }
        return off;
    }

    private int off(int row, int[][] counts) {
        var off = 0;
        for (var at = 0; at < DEMANDS.size(); at++) {
            var count = counts[row][at];
            off += Math.max(0, least[row][at] - count) + Math.max(0, count - most[row][at]);
        }
        return off;
    }
}

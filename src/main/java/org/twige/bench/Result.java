package org.twige.bench;

import org.twige.bench.ProcessorTime.Spent;

/**
 * What measuring one step gave.
 *
 * @param ratio of its rate to the yardstick's in the same moment; not a number without one
 * @param spent processor time of all operations
 */
record Result(String step, Samples samples, double ratio, Spent spent) {

    Spent each() {
        return spent.times(1.0 / Math.max(1, samples.operations()));
    }

    /** The same step, measured again. */
    Result plus(Result again) {
        var all = samples.plus(again.samples);
        var share = samples.operations() / (double) Math.max(1, all.operations());
        return new Result(step, all, ratio * share + again.ratio * (1 - share), spent.plus(again.spent));
    }
}

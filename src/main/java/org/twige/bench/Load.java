package org.twige.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** So many workers doing the same thing, each the next as soon as the last is done. */
record Load(int workers) {

    /** What is done; {@code worker} counts from 0, {@code number} from 0 over all workers. */
    @FunctionalInterface
    interface Operation {
        void run(int worker, int number) throws Exception;
    }

    /** As often as it can be done in a time. */
    Samples during(Duration time, Operation operation) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        return run(_ -> System.nanoTime() < end, operation);
    }

    /** So many times in all. */
    Samples times(int operations, Operation operation) throws Exception {
        return run(number -> number < operations, operation);
    }

    @FunctionalInterface
    private interface More {
        boolean after(int number);
    }

    private Samples run(More more, Operation operation) throws Exception {
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var all = new ArrayList<Future<LongStream>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < workers; worker++) {
                all.add(threads.submit(work(worker, next, more, operation)));
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        return Samples.of(together(all), seconds);
    }

    private static Callable<LongStream> work(int worker, AtomicInteger next, More more, Operation operation) {
        return () -> {
            var nanos = LongStream.builder();
            for (var number = next.getAndIncrement(); more.after(number); number = next.getAndIncrement()) {
                var start = System.nanoTime();
                operation.run(worker, number);
                nanos.add(System.nanoTime() - start);
            }
            return nanos.build();
        };
    }

    private static LongStream together(List<Future<LongStream>> all) throws Exception {
        var nanos = LongStream.empty();
        for (var one : all) {
            try {
                nanos = LongStream.concat(nanos, one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a step of the benchmark failed: " + e.getCause(), e.getCause());
            }
        }
        return nanos;
    }
}

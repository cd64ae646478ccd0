package org.twige.outreach.nudges;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several pieces of work at the same time and ends when all have ended; the first failure is then passed on. */
final class AtOnce {

    private AtOnce() {}

    static void run(List<Runnable> works) {
        List<? extends Future<?>> all;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all = works.stream().map(threads::submit).toList();
        }
        all.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .findFirst()
                .ifPresent(AtOnce::passOn);
    }

    private static void passOn(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}

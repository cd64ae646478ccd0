package org.twige.credentials.reading;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Few at a time, each with a deadline: a file that takes too long holds its own place and nobody else's. */
final class Bulkhead {

    private final Semaphore places;
    private final Duration patience;
    private final Duration deadline;

    Bulkhead(int places, Duration patience, Duration deadline) {
        this.places = new Semaphore(places);
        this.patience = patience;
        this.deadline = deadline;
    }

    <T> T run(Callable<T> work) throws NotReadable, InterruptedException {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new NotReadable(Unreadable.BUSY);
        }
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("read-a-file").start(() -> {
            try {
                task.run();
            } finally {
                places.release(); // only when it is over: nobody can stop a thread that does not listen
            }
        });
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotReadable(Unreadable.TOO_SLOW, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotReadable refused ? refused : new NotReadable(Unreadable.DAMAGED, e);
        } finally {
            task.cancel(true); // whoever still works is told that nobody waits
        }
    }
}

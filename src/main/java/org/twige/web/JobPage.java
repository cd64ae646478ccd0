package org.twige.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody sees who watches a job. */
record JobPage(Job job) {

    String title(Frame frame) {
        var key = job.kind() + ".job";
        return frame.text(frame.texts().has(frame.language(), key) ? key : "web.job.title");
    }

    String progress(Frame frame) {
        return frame.text(
                "web.job.progress",
                "done",
                frame.number(job.done()),
                "total",
                frame.number(job.total()),
                "percent",
                frame.percent((double) job.done() / job.total()));
    }

    String left(Frame frame) {
        return job.left().map(time -> words(frame, time)).orElseGet(() -> frame.text("web.job.left-unknown"));
    }

    private static String words(Frame frame, Duration time) {
        return time.toMinutes() < 1
                ? frame.text("web.job.left-seconds")
                : frame.text(
                        "web.job.left-minutes", "minutes", time.plusSeconds(59).toMinutes());
    }

    @Nullable
    String failure(Frame frame) {
        return Optional.ofNullable(job.failure()).map(frame::text).orElse(null);
    }

    /** Where to go on from here, once the work is over. */
    @Nullable
    String onwards() {
        return !job.isRunning() && job.subject().startsWith("/") ? job.subject() : null;
    }
}

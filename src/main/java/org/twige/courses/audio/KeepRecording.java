package org.twige.courses.audio;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.Lesson;
import org.twige.courses.VersionId;

/** Takes a recording in and decides about it: nobody approves what they have brought. */
@Component
class KeepRecording {

    private final Sounds sounds;
    private final Recordings recordings;
    private final Audit audit;
    private final Clock clock;

    KeepRecording(Sounds sounds, Recordings recordings, Audit audit, Clock clock) {
        this.sounds = sounds;
        this.recordings = recordings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID add(VersionId version, Lesson lesson, String language, OpusFile file, byte[] content, UUID by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = sounds.add(version, lesson.id(), language, new Sounds.Sound(file.seconds(), by, at), content);
        audit.record(new Act(
                by.toString(),
                "courses.recording-added",
                "recording:" + id,
                Map.of("lesson", lesson.id().value().toString(), "language", language)));
        return id;
    }

    /** False when somebody else decided first, or when it is one's own to be approved. */
    @Transactional
    boolean decide(ReadAloud known, ReadAloud.State to, String reason, UUID by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!sounds.move(known.id(), known.state(), to, by, at, reason.isEmpty() ? null : reason)) {
            return false;
        }
        audit.record(act(to, known.id(), by));
        forgetAfterwards();
        return true;
    }

    private static Act act(ReadAloud.State to, UUID id, UUID by) {
        return switch (to) {
            case APPROVED -> new Act(by.toString(), "courses.recording-approved", "recording:" + id, Map.of());
            case REFUSED -> new Act(by.toString(), "courses.recording-refused", "recording:" + id, Map.of());
            case WITHDRAWN -> new Act(by.toString(), "courses.recording-withdrawn", "recording:" + id, Map.of());
            case WAITING -> throw new IllegalArgumentException("nobody decides that it waits");
        };
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recordings.forget();
            }
        });
    }
}

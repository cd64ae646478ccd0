package org.twige.mandates.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.credentials.evidence.EvidenceDesk;
import org.twige.learning.CourseCompleted;
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.people.PersonId;

/** People who complete courses by chance, read what changed in one, and bring proofs that hold or do not. */
final class RandomLearners {

    private final Draw draw;
    private final JdbcClient database;
    private final LedgerFixture ledger;
    private final Learning learning;
    private final MeetDuties meet;
    private final EvidenceDesk proofs;
    private final CourseFixture courses;
    private final TransactionTemplate transaction;
    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());
    private final List<UUID> accepted = new ArrayList<>();
    private Version real;

    RandomLearners(ApplicationContext application, Draw draw) {
        this.draw = draw;
        database = application.getBean(JdbcClient.class);
        ledger = new LedgerFixture(database);
        learning = application.getBean(Learning.class);
        meet = AopTestUtils.getUltimateTargetObject(application.getBean(MeetDuties.class));
        proofs = new EvidenceDesk(application);
        courses = new CourseFixture(application.getBean(PublishCourse.class));
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        real = courses.publish(folder);
    }

    /** The one course that has lessons. */
    CourseId realCourse() {
        return real.course();
    }

    void live(LocalDate on) {
        completeInvented(on);
        completeReal(on);
        readChanges(on);
        loseProofs();
    }

    /** Something changes in the course that everybody must know. */
    void changeTheCourse() {
        try {
            var head = folder.resolve("course.yaml");
            Files.writeString(head, Files.readString(head).replaceAll("change-class: \\w+", "change-class: material"));
            var lesson = folder.resolve("lessons/01-first.en.md");
            Files.writeString(lesson, Files.readString(lesson).replaceAll("(\\w+) letters", "other$1 letters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        real = courses.publish(folder);
    }

    /** Some complete a course that they owe, or owe again; some of them elsewhere. */
    private void completeInvented(LocalDate on) {
        for (var done : draw.pairs(owing("d.course_id <> '" + realCourse().value() + "'"), draw.between(20, 90))) {
            var person = new PersonId(done.first());
            var course = new CourseId(done.second());
            if (draw.onceIn(30)) {
                bringProof(person, course, on);
            } else {
                ledger.complete(person, course, on);
                tell(new CourseCompleted(person, course, new VersionId(UUID.randomUUID()), on));
            }
        }
    }

    private static String owing(String which) {
        return """
                select distinct on (d.person_id) d.person_id, d.course_id, d.person_id from mandates.duty d
                 where d.state <> 'MET' and d.current and d.changes_to is null and %s
                   and not exists (select from learning.completion c
                        where c.person_id = d.person_id and c.course_id = d.course_id
                          and (d.round = 1 or c.completed_on >= d.assigned_on))
                 order by d.person_id, d.course_id
                """.formatted(which);
    }

    /** Told twice now and then, or not at all, as events may be. */
    private void tell(CourseCompleted completed) {
        for (var times = draw.onceIn(10) ? 2 : draw.onceIn(20) ? 0 : 1; times > 0; times--) {
            transaction.executeWithoutResult(_ -> meet.on(completed));
        }
    }

    private void completeReal(LocalDate on) {
        for (var done : draw.pairs(owing("d.course_id = '" + realCourse().value() + "'"), draw.below(6))) {
            learning.complete(new PersonId(done.first()), real.id(), on);
        }
    }

    private void readChanges(LocalDate on) {
        for (var owed : draw.pairs("""
                select d.person_id, d.id, d.person_id from mandates.duty d
                 where d.state = 'OPEN' and d.changes_to is not null
                """, draw.below(8))) {
            var person = new PersonId(owed.first());
            learning.changesFor(person, real.id())
                    .steps()
                    .forEach(step -> read(person, step.lesson().id().value()));
            learning.completeChanges(person, real.id(), on);
        }
    }

    private void read(PersonId person, UUID lesson) {
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, now()) on conflict do nothing
                """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("version", real.id().value())
                .update();
    }

    private void bringProof(PersonId person, CourseId course, LocalDate on) {
        accepted.add(proofs.accepted(person, course, on.minusDays(draw.below(5)), LedgerFixture.OFFICIAL));
    }

    /** Now and then a proof turns out not to hold. */
    private void loseProofs() {
        if (!accepted.isEmpty() && draw.onceIn(2)) {
            proofs.revoke(accepted.remove(draw.below(accepted.size())), LedgerFixture.OFFICIAL);
        }
    }
}

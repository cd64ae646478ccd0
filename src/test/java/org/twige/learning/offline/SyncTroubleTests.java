package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.learning.offline.DeviceEvent.Pack;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** What befalls those who work without internet for long, on its way and at the server. */
@PageTest
class SyncTroubleTests {

    private static final int RECORDS = 5_000;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource pool;

    @Autowired
    private BeanFactory beans;

    private final JsonMapper json = new JsonMapper();
    private final UUID device = UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private Application application;
    private List<PackOfTest> packs;
    private UUID person;
    private long seq;

    @BeforeEach
    void somebody_downloads_a_course() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        application = new Application(browser, database);
        packs = new RealPacks(publication, courses).changing();
        var people = new PeopleFixture(database);
        person = people.personAt(people.root()).value();
        application.download(person, packs.getFirst(), now);
    }

    private DeviceEvent event(
            Pack pack, Kind kind, @Nullable UUID attempt, PackLesson lesson, String block, String value) {
        return new DeviceEvent(
                UUID.randomUUID(), device, pack, kind, attempt, lesson.id(), block, value, now, seq++, 120);
    }

    private DeviceEvent answer(UUID attempt, PackLesson lesson) {
        return event(packs.getFirst().name(), Kind.RESPONSE, attempt, lesson, "c1", seq % 2 == 0 ? "a" : "b");
    }

    /** One to each question that has to be answered, and one of them twice. */
    private List<DeviceEvent> answers(UUID attempt, PackLesson lesson) {
        var answers = new ArrayList<>(List.of(answer(attempt, lesson), answer(attempt, lesson)));
        lesson.checks()
                .forEach(check ->
                        answers.add(event(packs.getFirst().name(), Kind.RESPONSE, attempt, lesson, check, "a")));
        return answers;
    }

    /** Everything that is to be done in a lesson. */
    private List<DeviceEvent> whole(PackLesson lesson) {
        var attempt = UUID.randomUUID();
        var all = answers(attempt, lesson);
        all.add(handedIn(attempt, lesson, all.size()));
        all.add(done(lesson));
        return all;
    }

    private DeviceEvent handedIn(UUID attempt, PackLesson lesson, int answers) {
        return event(packs.getFirst().name(), Kind.ATTEMPT_SUBMIT, attempt, lesson, "", answers + "");
    }

    private DeviceEvent done(PackLesson lesson) {
        return event(packs.getFirst().name(), Kind.LESSON_DONE, null, lesson, "", "");
    }

    private PackLesson lesson() {
        return packs.getFirst().lessons().getFirst();
    }

    private static List<UUID> ids(List<DeviceEvent> events) {
        return events.stream().map(DeviceEvent::id).toList();
    }

    @Test
    void a_server_error_in_the_middle_of_a_batch_keeps_one_entry_on_the_phone_and_takes_the_others()
            throws SQLException {
        var attempt = UUID.randomUUID();
        var earlier = answer(UUID.randomUUID(), lesson());
        application.take(person, List.of(earlier), now);
        var batch = answers(attempt, lesson());
        var middle = batch.get(1).id();
        failingOn(middle, () -> {
            assertThat(application.take(person, batch, now))
                    .extracting(Receipt::id)
                    .containsExactlyElementsOf(
                            ids(batch).stream().filter(id -> !id.equals(middle)).toList());
            assertThatThrownBy(() -> application.take(person, List.of(batch.get(1)), now))
                    .as("nothing of a batch was heard")
                    .isNotNull();
        });

        var again = new ArrayList<>(batch);
        again.add(handedIn(attempt, lesson(), batch.size()));
        again.add(done(lesson()));
        application.take(person, again, now);
        again.add(earlier);

        assertThat(application.kept(person)).containsExactlyInAnyOrderElementsOf(ids(again));
        assertThat(application.done(person)).containsExactly(lesson().id());
    }

    /** Another transaction that never ends holds the place of the event, as in a database that is stuck. */
    private void failingOn(UUID event, Runnable work) throws SQLException {
        try (var stuck = pool.getConnection();
                var insert = stuck.prepareStatement("""
                        insert into learning.device_event
                        select ?, person_id, device_id, course_id, version_id, language, lesson_id, kind, attempt_id,
                               block_id, value, seq, device_at, tz_offset, counts_at, received_at, pass
                          from learning.device_event where person_id = ? limit 1
                        """)) {
            stuck.setAutoCommit(false);
            insert.setObject(1, event);
            insert.setObject(2, person);
            assertThat(insert.executeUpdate()).isEqualTo(1);
            work.run();
            stuck.rollback();
            stuck.setAutoCommit(true);
        }
    }

    @Test
    void five_thousand_entries_of_one_phone_are_there_once_and_say_how_far_the_person_is() {
        var all = new ArrayList<DeviceEvent>();
        var attempts = new ArrayList<UUID>();
        all.addAll(whole(lesson()));
        while (all.size() < RECORDS) {
            if (all.size() % 50 == 0 || attempts.isEmpty()) {
                attempts.add(UUID.randomUUID());
            }
            all.add(answer(attempts.getLast(), lesson()));
        }

        for (var from = 0; from < all.size(); from += ReadBatch.MOST) {
            application.take(person, all.subList(from, from + ReadBatch.MOST), now);
        }

        assertThat(application.kept(person)).hasSize(RECORDS).containsExactlyInAnyOrderElementsOf(ids(all));
        assertThat(application.done(person)).containsExactly(lesson().id());
    }

    @Test
    void a_round_that_is_open_when_the_pack_is_updated_ends_in_the_version_in_which_it_began() {
        var attempt = UUID.randomUUID();
        var before = answers(attempt, lesson());
        application.take(person, before, now);
        application.download(person, packs.getLast(), now);

        application.take(person, List.of(handedIn(attempt, lesson(), before.size()), done(lesson())), now);

        assertThat(application.done(person)).containsExactly(lesson().id());
        assertThat(database.sql("select version_id from learning.lesson_done where person_id = :person")
                        .param("person", person)
                        .query(UUID.class)
                        .single())
                .isEqualTo(packs.getFirst().name().version());
    }

    @Test
    void an_entry_of_a_version_that_is_gone_is_refused_and_one_that_was_taken_before_stays_taken() {
        var gone = new Pack(packs.getFirst().name().course(), UUID.randomUUID(), "rw");
        var taken = answer(UUID.randomUUID(), lesson());
        application.take(person, List.of(taken), now);
        var again = new DeviceEvent(
                taken.id(), device, gone, taken.kind(), taken.attempt(), taken.lesson(), "c1", "a", now, 0, 120);
        var late = event(gone, Kind.LESSON_DONE, null, lesson(), "", "");

        assertThat(application.take(person, List.of(again, late), now))
                .containsExactlyInAnyOrder(
                        new Receipt.Accepted(taken.id()), new Receipt.Refused(late.id(), Refusal.GONE));
    }

    @Test
    void what_comes_ninety_days_late_is_kept_and_counts_for_the_day_it_arrives() {
        database.sql("insert into learning.pack_download values (:person, :version, 'rw', :at)")
                .param("person", person)
                .param("version", packs.getFirst().name().version())
                .param("at", Timestamp.from(now.minus(100, ChronoUnit.DAYS)))
                .update();
        var made = now;
        now = made.minus(90, ChronoUnit.DAYS);
        var old = whole(lesson());

        application.take(person, old, made);

        assertThat(application.done(person)).containsExactly(lesson().id());
        assertThat(database.sql("""
                        select count(*) from learning.device_event
                         where person_id = :person and counts_at = received_at and device_at = :told
                        """)
                        .param("person", person)
                        .param("told", Timestamp.from(now))
                        .query(Integer.class)
                        .single())
                .isEqualTo(old.size());
    }

    @Test
    void an_entry_that_no_database_can_keep_is_refused_with_a_reason_and_holds_no_other_back() {
        var poison = event(
                new Pack("\0", packs.getFirst().name().version(), "rw"), Kind.LESSON_DONE, null, lesson(), "", "");
        var good = answer(UUID.randomUUID(), lesson());

        assertThat(application.take(person, List.of(poison, good), now))
                .containsExactlyInAnyOrder(
                        new Receipt.Refused(poison.id(), Refusal.MALFORMED), new Receipt.Accepted(good.id()));
    }

    @Test
    void a_phone_hears_under_which_numbers_it_may_know_somebody_whose_records_were_merged() throws Exception {
        var people = new PeopleFixture(database);
        var kept = people.personAt(people.root());
        new MergeFixture(beans).merge(kept, new PersonId(person));

        var door = browser.perform(
                        get("/api/v1/sync").requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(kept)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(json.readTree(door).path("earlier").get(0).asString()).isEqualTo(person.toString());
    }

    @Test
    void whoever_moves_to_another_institution_takes_along_what_waits_on_the_phone() {
        var people = new PeopleFixture(database);
        var mover = people.personAt(people.institution());
        person = mover.value();
        application.download(person, packs.getFirst(), now);
        var waiting = whole(lesson());

        people.move(mover, people.institution(), LocalDate.of(2026, 6, 1));

        assertThat(application.take(person, waiting, now)).allMatch(Receipt.Accepted.class::isInstance);
        assertThat(application.done(person)).containsExactly(lesson().id());
    }

    @Test
    void a_pressed_batch_is_read_like_any_other_and_one_that_unfolds_into_too_much_is_refused() throws Exception {
        var right = answer(UUID.randomUUID(), lesson());
        var message = json.writeValueAsBytes(Map.of("device", device, "events", List.of(Application.sent(right))));

        var answer = json.readTree(application
                .send(person, "en", pressed(message), Map.of("Content-Encoding", "gzip"))
                .getContentAsByteArray());

        assertThat(answer.path("accepted").get(0).asString())
                .isEqualTo(right.id().toString());
        assertThat(pressed(new byte[5_000_000])).hasSizeLessThan(64 * 1024);
        assertThat(application
                        .send(person, "en", pressed(new byte[5_000_000]), Map.of("Content-Encoding", "gzip"))
                        .getStatus())
                .isEqualTo(413);
        assertThat(application
                        .send(person, "en", message, Map.of("Content-Encoding", "gzip"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(application.kept(person)).containsExactly(right.id());
    }

    private static byte[] pressed(byte[] plain) {
        var pressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(pressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pressed.toByteArray();
    }
}

package org.twige.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.bench.RightAnswer;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** A district with people who have taken a final alone, and its official who holds a check in a room. */
final class RoomFixture {

    private final MockMvc browser;
    private final JdbcClient database;
    final PeopleFixture people;
    final InstitutionId district;
    final SignedIn coordinator;
    final Version version;

    RoomFixture(MockMvc browser, JdbcClient database, PublishCourse publication) {
        this(browser, database, published(database, publication));
    }

    private RoomFixture(MockMvc browser, JdbcClient database, Version version) {
        this.browser = browser;
        this.database = database;
        this.people = new PeopleFixture(database);
        this.district = people.institution();
        this.coordinator = people.coordinatorOf(district);
        this.version = version;
    }

    /** Another district with the same course. */
    RoomFixture elsewhere() {
        return new RoomFixture(browser, database, version);
    }

    private static Version published(JdbcClient database, PublishCourse publication) {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        CourseFixture.change(folder, "course.yaml", "{1.a: 2, 1.b: 2}", "{1.a: 5, 1.b: 5}");
        CourseFixture.change(folder, "course.yaml", "items: 4", "items: 10");
        var version = new CourseFixture(publication).publish(folder);
        Awaitility.await()
                .until(() -> database.sql("select exists (select from assessment.bank where version_id = :version)")
                        .param("version", version.id().value())
                        .query(Boolean.class)
                        .single());
        return version;
    }

    String slug() {
        return database.sql("select slug from courses.course where id = :course")
                .param("course", version.course().value())
                .query(String.class)
                .single();
    }

    /** Somebody of the district who has closed a final of ten questions, taken alone, within so many minutes. */
    PersonId tried(String names, int score, Duration took) {
        return triedAt(district, names, score, took);
    }

    PersonId triedAt(InstitutionId place, String names, int score, Duration took) {
        var person = people.person().named(names).at(place).save();
        attempt(person, score, took);
        return person;
    }

    /** Somebody who is there already has taken it too. */
    void triedAlso(PersonId person) {
        attempt(person, 8, Duration.ofMinutes(20));
    }

    PersonId tried(String names) {
        return tried(names, 8, Duration.ofMinutes(20));
    }

    private UUID attempt(PersonId person, int score, Duration took) {
        var closed = Instant.now().minus(Duration.ofDays(40));
        return database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of,
                    cut, closed_at, score, passed)
                values (:person, :course, :version, 1, 'en', :opened, 10, 70, :closed, :score, :score >= 7)
                returning id
                """)
                .param("person", person.value())
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("opened", closed.minus(took).atOffset(ZoneOffset.UTC))
                .param("closed", closed.atOffset(ZoneOffset.UTC))
                .param("score", score)
                .query(UUID.class)
                .single();
    }

    Phone phone() {
        return new Phone(browser);
    }

    Phone desk(SignedIn official) {
        return new Phone(browser, official);
    }

    Phone desk() {
        return desk(coordinator);
    }

    /** Plans a check today with these people; the official is on its page. */
    UUID plan(Phone desk, PersonId... listed) throws Exception {
        return planIn(0, desk, listed);
    }

    /** Plans a check in so many days. */
    UUID planIn(int days, Phone desk, PersonId... listed) throws Exception {
        var form = desk.open("/sittings/new");
        var day = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"))
                .plusDays(days);
        var page = desk.send(
                form,
                "/sittings",
                "day",
                String.valueOf(day.getDayOfMonth()),
                "month",
                String.valueOf(day.getMonthValue()),
                "year",
                String.valueOf(day.getYear()),
                "place",
                people.code(district),
                "room",
                "Hall of the test",
                "time",
                "09:30",
                "course",
                slug(),
                "languages",
                "en",
                "languages",
                "rw");
        var fields = Stream.of(listed)
                .flatMap(person -> Stream.of("person", person.value().toString()))
                .toArray(String[]::new);
        desk.send(page, "/people", fields);
        return UUID.fromString(desk.address().split("/", -1)[2]);
    }

    private static int number(Document form, String field) {
        return Integer.parseInt(form.select("input[name=" + field + "]").attr("value"));
    }

    /** What a person has chosen to have it easier. */
    void wishes(PersonId person, boolean largerText, boolean readAloud, boolean paper) {
        database.sql("""
                insert into assessment.preference (person_id, more_time, larger_text, screen_reader, read_aloud, paper,
                    set_by, set_at)
                values (:person, 50, :larger, false, :aloud, :paper, :person, now())
                """)
                .param("person", person.value())
                .param("larger", largerText)
                .param("aloud", readAloud)
                .param("paper", paper)
                .update();
    }

    /** Opens the room; the code is on the screen. */
    String open(Phone desk, UUID sitting) throws Exception {
        return code(desk.send(desk.open("/sittings/" + sitting), "/open"));
    }

    static String code(Document page) {
        return Objects.requireNonNull(page.selectFirst(".govuk-panel__title"))
                .text()
                .replace(" ", "");
    }

    UUID seat(UUID sitting, PersonId person) {
        return database.sql("select id from assessment.seat where sitting_id = :sitting and person_id = :person")
                .param("sitting", sitting)
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }

    String ticket(UUID sitting, PersonId person) {
        return database.sql("select ticket from assessment.seat where id = :seat")
                .param("seat", seat(sitting, person))
                .query(String.class)
                .single();
    }

    /** The right answers to the questions of a seat, as fields of their forms. */
    List<RightAnswer> right(UUID seat) {
        return database.sql("""
                select i.answer, d.option_order, coalesce(d.key, i.key)
                  from assessment.seat_item d join assessment.item i on i.id = d.item_id
                 where d.seat_id = :seat order by d.position
                """)
                .param("seat", seat)
                .query((row, _) -> RightAnswer.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Comes in, says yes, and answers every question, so many of them rightly; ends on the check of all answers. */
    Document answerAll(Phone phone, String code, UUID sitting, PersonId person, int rightly) throws Exception {
        var page = phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", ticket(sitting, person));
        page = phone.send(page, "/begin");
        var right = right(seat(sitting, person));
        for (var number = 1; number <= right.size(); number++) {
            var value = right.get(number - 1).values().getFirst();
            var given = number <= rightly ? value : String.valueOf(Integer.parseInt(value) % 4 + 1);
            page = phone.send(page, "/questions/" + number, "choice", given);
        }
        return page;
    }

    /** What came of a seat: marks and whether it is passed; empty as long as it is not marked. */
    List<Object> result(UUID seat) {
        var result = new ArrayList<>();
        database.sql("select score, passed from assessment.seat where id = :seat and marked_at is not null")
                .param("seat", seat)
                .query(row -> {
                    result.add(row.getBigDecimal(1).intValue());
                    result.add(row.getBoolean(2));
                });
        return result;
    }

    long count(String what, Object id) {
        return database.sql("select count(*) from " + what)
                .param("id", id)
                .query(Long.class)
                .single();
    }
}

package org.twige.learning.classes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** A school with a coordinator, three colleagues and a small course. */
final class ClassFixture {

    private final MockMvc browser;
    final JdbcClient database;
    final PeopleFixture people;
    final InstitutionId school;
    final SignedIn coordinator;
    final Version version;
    final String slug = CourseFixture.newSlug();
    final PersonId mutesi;
    final PersonId kamana;
    final PersonId uwase;

    ClassFixture(MockMvc browser, JdbcClient database, PublishCourse publication) {
        this.browser = browser;
        this.database = database;
        this.people = new PeopleFixture(database);
        this.school = people.institution();
        this.coordinator = people.coordinatorOf(school);
        this.version = new CourseFixture(publication).publish(CourseFixture.withGuide(CourseFixture.folder(slug)));
        this.mutesi = people.person().named("MUTESI Urugero").at(school).save();
        this.kamana = people.person().named("KAMANA Urugero").at(school).save();
        this.uwase = people.person().named("UWASE Urugero").at(school).save();
    }

    Visitor desk() {
        return new Visitor(browser, coordinator);
    }

    Visitor of(SignedIn official) {
        return new Visitor(browser, official);
    }

    Visitor of(PersonId person) {
        return new Visitor(browser, PeopleFixture.signedIn(person));
    }

    /** A phone on which nobody has signed in. */
    Visitor sharedPhone() {
        return new Visitor(browser, null);
    }

    String staffNo(PersonId person) {
        return database.sql("select staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    /** Plans a class of both lessons in so many days, at midnight; the official is where people are chosen. */
    Document plan(Visitor desk, int days, String... changed) throws Exception {
        var form = desk.open("/classes/new");
        var day = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"))
                .plusDays(days);
        return desk.send(form, "/classes/new", with(changed, day));
    }

    private String[] with(String[] changed, LocalDate day) {
        var all = new LinkedHashMap<String, String>();
        all.put("place", people.code(school));
        all.put("room", "Staff room");
        all.put("day", String.valueOf(day.getDayOfMonth()));
        all.put("month", String.valueOf(day.getMonthValue()));
        all.put("year", String.valueOf(day.getYear()));
        all.put("time", "00:00");
        all.put("course", slug);
        all.put("language", "en");
        for (var i = 0; i < changed.length; i += 2) {
            all.put(changed[i], changed[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /** A class of today with all three on its list. */
    UUID today() throws Exception {
        var desk = desk();
        var page = plan(desk, 0);
        var id = id(desk);
        desk.send(page, "/people", "staffNumbers", staffNo(mutesi) + "\n" + staffNo(kamana) + "\n" + staffNo(uwase));
        return id;
    }

    /** The class whose page an official has open. */
    static UUID id(Visitor desk) {
        return UUID.fromString(desk.address().split("/", -1)[2]);
    }

    static String code(Document page) {
        return Objects.requireNonNull(page.selectFirst(".govuk-panel__title"))
                .text()
                .replace(" ", "");
    }

    UUID place(UUID id, PersonId person) {
        return database.sql("select id from learning.class_place where class_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }

    private static int number(Document form, String field) {
        return Integer.parseInt(form.select("input[name=" + field + "]").attr("value"));
    }
}

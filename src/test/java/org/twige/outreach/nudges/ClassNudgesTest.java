package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.country.LocalText;
import org.twige.courses.Gsm7;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Outgoing;
import org.twige.outreach.channels.TelephoneText;
import org.twige.outreach.nudges.SaidClasses.News;
import org.twige.people.PersonId;

/** Who is invited to a class hears of it, and of what becomes of it. */
class ClassNudgesTest extends NudgeStory {

    private UUID id;

    @BeforeEach
    void a_class_in_three_days() {
        database.sql("delete from learning.class_place").update(); // of classes of other stories
        database.sql("delete from outreach.class_word").update();
        database.sql("update people.person set language = 'en' where id = :person")
                .param("person", teacher.value())
                .update();
        id = aClass(TUESDAY.plusDays(3).atTime(14, 0).atZone(country.zone()).toInstant());
    }

    @Test
    void who_is_put_on_the_list_is_invited_once_with_place_and_time() {
        listed(id, teacher);

        told();
        told();

        assertThat(mail.got).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("Twige: you are invited to a class");
            assertThat(message.text())
                    .contains("12 February 2027, 14:00, Staff room", "https://training.example.org/my-classes");
            assertThat(message.refusal()).isNull();
        });
        assertThat(steps()).containsExactly("CLASS");
    }

    @Test
    void several_classes_are_one_message() {
        listed(id, teacher);
        listed(aClass(clock.instant().plus(Duration.ofDays(5))), teacher);

        told();

        assertThat(mail.got).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("Twige: your classes");
            assertThat(message.text().lines().filter(line -> line.startsWith("- ")))
                    .hasSize(2);
        });
    }

    @Test
    void an_invitation_that_still_waits_takes_in_the_next_one() {
        clock.passes(Duration.ofHours(11)); // in the evening
        listed(id, teacher);
        planning(mail).planClasses(clock.instant());
        listed(aClass(clock.instant().plus(Duration.ofDays(5))), teacher);
        told();
        assertThat(mail.got).as("quiet hours").isEmpty();

        clock.passes(Duration.ofHours(11));
        send(mail);

        assertThat(mail.got)
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("Twige: your classes"));
    }

    @Test
    void another_room_or_time_is_told_and_only_to_who_had_heard_of_it_as_a_change() {
        listed(id, teacher);
        told();
        var colleague = reachable();
        changed(id, "room = 'Library'");
        listed(id, colleague);

        told();

        assertThat(to(teacher).getLast().text())
                .contains("another place or time", "now 12 February 2027, 14:00, Library");
        assertThat(to(colleague).getLast().subject()).isEqualTo("Twige: you are invited to a class");
        assertThat(mail.got).hasSize(3);
    }

    @Test
    void a_class_that_is_cancelled_is_told_to_who_had_heard_of_it_and_nobody_else() {
        listed(id, teacher);
        told();
        var colleague = reachable();
        listed(id, colleague);
        changed(id, "cancelled_at = now(), cancelled_because = 'flood'");

        told();

        assertThat(to(teacher).getLast().subject()).isEqualTo("Twige: a class is cancelled");
        assertThat(to(colleague)).isEmpty();
    }

    @Test
    void what_waits_is_not_said_any_more_when_the_class_is_cancelled_or_the_person_is_off_the_list() {
        clock.passes(Duration.ofHours(11));
        var colleague = reachable();
        listed(id, teacher);
        var other = aClass(clock.instant().plus(Duration.ofDays(5)));
        listed(other, colleague);
        planning(mail).planClasses(clock.instant());
        changed(id, "cancelled_at = now(), cancelled_because = 'flood'");
        database.sql("delete from learning.class_place where class_id = :id")
                .param("id", other)
                .update();

        clock.passes(Duration.ofHours(11));
        told();

        assertThat(mail.got).isEmpty();
        assertThat(states(teacher)).allMatch("STOPPED SETTLED"::equals);
        assertThat(states(colleague)).allMatch("STOPPED SETTLED"::equals);
    }

    @Test
    void who_said_no_or_came_by_their_own_wish_needs_no_invitation_but_hears_of_a_change() {
        var declined = reachable();
        listed(id, declined);
        database.sql("update learning.class_place set comes = false where person_id = :person")
                .param("person", declined.value())
                .update();
        listed(id, teacher);
        database.sql("update learning.class_place set added_by = person_id, comes = true where person_id = :person")
                .param("person", teacher.value())
                .update();
        told();
        assertThat(mail.got).isEmpty();

        clock.passes(Duration.ofHours(1));
        changed(id, "room = 'Library'");
        told();

        assertThat(to(teacher))
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).contains("another place or time"));
        assertThat(to(declined)).isEmpty();
    }

    @Test
    void the_colleague_who_was_named_to_lead_it_is_told_so() {
        database.sql("update learning.group_class set facilitator_id = :person where id = :id")
                .param("person", teacher.value())
                .param("id", id)
                .update();

        told();

        assertThat(to(teacher).getLast().subject()).isEqualTo("Twige: you lead a class");
    }

    @Test
    void a_word_about_a_class_goes_on_a_day_with_another_message_and_takes_the_place_of_the_next() {
        duty(TUESDAY.plusDays(7));
        plan(mail);
        listed(id, teacher);

        told();

        assertThat(to(teacher)).hasSize(2);
        assertThat(steps()).containsExactly("SEVEN_DAYS", "CLASS");
    }

    @Test
    void who_has_left_or_has_no_address_of_their_own_is_not_written_to() {
        listed(id, people.personAt(school));
        listed(id, teacher);
        people.leave(teacher, TUESDAY.minusDays(1));

        told();

        assertThat(mail.got).isEmpty();
    }

    static Stream<Arguments> everyText() {
        return Stream.of("rw", "en", "fr", "sw")
                .flatMap(language -> Stream.of(News.values())
                        .flatMap(news -> Stream.of(1, 12).map(count -> Arguments.of(language, news, count))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyText")
    void a_text_message_is_one_part_however_long_the_names_and_a_subject_has_no_figure(
            String language, News news, int count) {
        var longest = "L’intelligence artificielle expliquée à celles et ceux qui n’en ont jamais entendu parler";
        var line = new SaidClasses.Line(
                news,
                new LocalText(Map.of(language, longest)),
                new LocalText(Map.of(language, "Urugero")),
                "Salle de réunion du premier étage, à côté de l’infirmerie",
                clock.instant());
        var said = new SaidClasses(
                language, "somebody", Stream.generate(() -> line).limit(count).toList());

        var brief = write(ChannelKind.SMS, said).text();
        var letter = write(ChannelKind.EMAIL, said);

        assertThat(Gsm7.firstMissing(brief)).as(brief).isEmpty();
        assertThat(Gsm7.length(brief)).as(brief).isLessThanOrEqualTo(TelephoneText.MOST);
        assertThat(brief).contains("training.example.org/my-classes").doesNotContain("{", "?");
        assertThat(letter.subject()).doesNotContainPattern("\\d").doesNotContain("{");
        assertThat(letter.text()).contains(longest).doesNotContain("{");
        assertThat(letter.html()).contains("https://training.example.org/my-classes");
    }

    private Outgoing write(ChannelKind channel, Told told) {
        return new WriteNudge(templates, texts, country, clock, "https://training.example.org/")
                .write(channel, new Taken(UUID.randomUUID(), UUID.randomUUID(), Step.CLASS, 0, 0, null), told);
    }

    /** As the jobs do all day. */
    private void told() {
        planning(mail).planClasses(clock.instant());
        send(mail);
    }

    private List<Outgoing> to(PersonId person) {
        return mail.got.stream()
                .filter(message -> message.to().startsWith("t" + person))
                .toList();
    }

    private PersonId reachable() {
        var person = people.personAt(school);
        contact(person, "email", "t" + person + "@example.org");
        database.sql("update people.person set language = 'en' where id = :person")
                .param("person", person.value())
                .update();
        return person;
    }

    private List<String> states(PersonId person) {
        return database.sql("select concat_ws(' ', state, reason) from outreach.nudge where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private UUID aClass(Instant begins) {
        return database.sql("""
                insert into learning.group_class (course_id, version_id, language, institution_id, room, starts_at,
                    minutes, seats, open_to_unit, facilitator_id, made_by, made_at)
                values (gen_random_uuid(), gen_random_uuid(), 'en', :school, 'Staff room', :begins, 60, 20, false, :leads,
                    :leads, :now)
                returning id
                """)
                .param("school", school.value())
                .param("begins", Timestamp.from(begins))
                .param("leads", people.personAt(school).value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    private void listed(UUID which, PersonId person) {
        database.sql("""
                insert into learning.class_place (class_id, person_id, added_by, added_at)
                values (:id, :person, gen_random_uuid(), :now)
                """)
                .param("id", which)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void changed(UUID which, String how) {
        database.sql("update learning.group_class set changes = changes + 1, changed_at = :now, " + how
                        + " where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", which)
                .update();
    }
}

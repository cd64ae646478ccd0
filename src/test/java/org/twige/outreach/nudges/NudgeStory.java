package org.twige.outreach.nudges;

import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Texts;

/** A Tuesday at ten, a school, and duties of its people, for several tests. */
@PageTest
abstract class NudgeStory {

    static final LocalDate TUESDAY = LocalDate.of(2027, 2, 9);

    @Autowired
    JdbcClient database;

    @Autowired
    Country country;

    @Autowired
    Outbox outbox;

    @Autowired
    SaidLines lines;

    @Autowired
    Ladder ladder;

    @Autowired
    ToldReceipts receipts;

    @Autowired
    FurtherNudges further;

    @Autowired
    ClassNudges classNudges;

    @Autowired
    ClassLines classLines;

    @Autowired
    Readers readers;

    @Autowired
    YourWeek weeks;

    @Autowired
    LateStaff late;

    @Autowired
    TemplateEngine templates;

    @Autowired
    Texts texts;

    final RecordingChannel mail = new RecordingChannel(ChannelKind.EMAIL);
    final RecordingChannel sms = new RecordingChannel(ChannelKind.SMS);
    MovingClock clock;
    PeopleFixture people;
    InstitutionId school;
    PersonId teacher;

    @BeforeEach
    void a_teacher_with_a_mailbox() {
        clock = new MovingClock(TUESDAY.atTime(10, 0).atZone(country.zone()).toInstant());
        database.sql("delete from people.contact")
                .update(); // of people of other stories, who would be written to as well
        database.sql("delete from outreach.nudge").update();
        database.sql("delete from outreach.rung").update();
        people = new PeopleFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        contact(teacher, "email", "t" + teacher + "@example.org");
    }

    int plan(Channel... channels) {
        return planning(channels).plan(clock.instant());
    }

    PlanNudges planning(Channel... channels) {
        return new PlanNudges(ladder, further, classNudges, new Channels(List.of(channels)), country);
    }

    void send(Channel... channels) {
        sender(channels).send();
    }

    SendNudges sender(Channel... channels) {
        return sender(new Channels(List.of(channels)));
    }

    SendNudges sender(Channels channels) {
        var write = new WriteNudge(templates, texts, country, clock, "https://training.example.org/");
        var some = new SendSome(outbox, said(), write, country, clock);
        return new SendNudges(outbox, some, receipts, channels, country, clock);
    }

    WhatIsSaid said() {
        return new WhatIsSaid(lines, new SaidBesides(readers, weeks, late, classLines, country, clock), country, clock);
    }

    /** What the mail server answers next to a message to the teacher. */
    void mailAnswers(Supplier<Handover> next) {
        mail.answers("t" + teacher, next);
    }

    void contact(PersonId person, String kind, String value) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, :kind, :value)")
                .param("person", person.value())
                .param("kind", kind)
                .param("value", value)
                .update();
    }

    /** An open duty of the teacher, given long ago. */
    UUID duty(LocalDate due) {
        return duty(teacher, due, TUESDAY.minusDays(200));
    }

    UUID duty(PersonId person, LocalDate due, LocalDate assigned) {
        return database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (gen_random_uuid(), :person, gen_random_uuid(), :school, :due, 'OPEN', true, :assigned)
                returning id
                """)
                .param("person", person.value())
                .param("school", school.value())
                .param("due", due)
                .param("assigned", assigned)
                .query(UUID.class)
                .single();
    }

    void duty(UUID duty, String change) {
        database.sql("update mandates.duty set " + change + " where id = :duty")
                .param("duty", duty)
                .update();
    }

    /** State and reason of the teacher's only nudge. */
    String nudge() {
        return database.sql("select concat_ws(' ', state, reason) from outreach.nudge where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    List<String> steps() {
        return database.sql("""
                select n.step from outreach.nudge n where n.person_id = :person order by n.planned_on
                """)
                .param("person", teacher.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What the channel was handed for the teacher. */
    long handed(RecordingChannel channel) {
        return channel.got.stream()
                .filter(message -> message.to().startsWith("t" + teacher))
                .count();
    }
}

package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.learning.branch.TakeResults.Answer;
import org.twige.learning.offline.SentEvent;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Role;
import tools.jackson.databind.json.JsonMapper;

/** A branch as its centre knows it, and the files that its computer signs. */
abstract class BranchAtCentre {

    @Autowired
    JdbcClient database;

    @Autowired
    PublishCourse publication;

    @Autowired
    Courses courses;

    @Autowired
    Institutions institutions;

    @Autowired
    MakePack packs;

    @Autowired
    Branches branches;

    @Autowired
    BranchResults results;

    @Autowired
    TakeResults take;

    @Autowired
    AskForMerge merge;

    @Autowired
    GuardBranch guard;

    @Autowired
    Country country;

    @Autowired
    Clock clock;

    @Autowired
    BeanFactory beans;

    @TempDir
    Path computer;

    final JsonMapper json = new JsonMapper();
    PeopleFixture people;
    Institution school;
    PersonId amina;
    UUID official;
    String slug;
    Version version;
    StickKey key;
    PackHead pack;
    Instant now = Instant.EPOCH;

    @BeforeEach
    void a_branch_with_a_pack_and_a_known_computer() {
        people = new PeopleFixture(database);
        school = institutions.find(people.institution()).orElseThrow();
        amina = people.personAt(school.id());
        official = people.personAt(people.root()).value();
        people.responsible(new PersonId(official), Role.PROGRAMME_OFFICE, people.root());
        slug = CourseFixture.newSlug();
        version = new CourseFixture(publication).publish(CourseFixture.folder(slug));
        key = new StickKey(computer);
        pack = packs.make(school, List.of(version.id()), "system:operator").head();
        guard.keepKey(branch(), key.print(), official);
        now = clock.instant();
    }

    Branch branch() {
        return branches.within(nation(), pack.branch()).orElseThrow();
    }

    Scope nation() {
        return new Scope(official, List.of(people.path(people.root())));
    }

    Lesson lesson() {
        return courses.lessons(version.id()).getFirst();
    }

    /** Everything in the first lesson, done by somebody at a moment. */
    List<Act> lessonDone(PersonId person, Instant at) {
        var answers = courses.blocks(version.id(), lesson().id(), "en").stream()
                .filter(block -> block.isQuestion())
                .map(block ->
                        fact(person, block.id(), block.choices().getFirst().id(), at));
        return Stream.concat(answers, Stream.of(fact(person, "", "", at)))
                .flatMap(fact -> fact.told(pack.branch()))
                .toList();
    }

    Fact fact(PersonId person, String block, String choice, Instant at) {
        return new Fact(person, slug, version.id().value(), "en", lesson().id().value(), block, choice, at);
    }

    byte[] file(List<Act> acts, ResultsHead head) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ResultsHead.NAME, json.writeValueAsBytes(head));
        files.put(ResultsHead.EVENTS, json.writeValueAsBytes(acts));
        return SignedFile.write(Purpose.RESULTS, files, key);
    }

    byte[] file(List<Act> acts) throws IOException {
        return file(acts, new ResultsHead(pack.branch(), pack.pack(), now));
    }

    Answer bring(byte[] file) {
        return take.take(branch(), file, official);
    }

    /** Brings a file, waits for the look, takes it in, and waits for the end. */
    List<Tally> takenIn(byte[] file) {
        var brought = ((Answer.Taken) bring(file)).results();
        Awaitility.await().until(() -> results.find(brought).orElseThrow().waits());
        merge.ask(branch(), results.find(brought).orElseThrow(), official);
        Awaitility.await().until(() -> results.find(brought).orElseThrow().mergedAt() != null);
        assertThat(results.tally(brought, false, nation()))
                .as("the look told what came")
                .containsExactlyElementsOf(results.tally(brought, true, nation()));
        return results.tally(brought, false, nation());
    }

    boolean isDone(PersonId person) {
        return database.sql(
                        "select exists (select from learning.lesson_done where person_id = :person and lesson_id = :lesson)")
                .param("person", person.value())
                .param("lesson", lesson().id().value())
                .query(Boolean.class)
                .single();
    }

    static List<String> outcomes(List<Tally> tally) {
        return tally.stream().map(Tally::outcome).distinct().toList();
    }

    SentEvent sent(String kind, @Nullable UUID attempt, String item, String value) {
        return new SentEvent(
                UUID.randomUUID(), slug, version.id().value(), "en", kind, attempt, item, value, now.toString(), 1L, 0);
    }
}

package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.border.StoredFiles;
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

/** What the centre takes from no branch, and for how long it keeps what names people. */
@PageTest
class BranchGuardTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Institutions institutions;

    @Autowired
    private MakePack packs;

    @Autowired
    private Branches branches;

    @Autowired
    private BranchResults results;

    @Autowired
    private TakeResults take;

    @Autowired
    private AskForMerge merge;

    @Autowired
    private GuardBranch guard;

    @Autowired
    private ForgetStickFiles forget;

    @Autowired
    private ConflictTable table;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @TempDir
    private Path computer;

    private final JsonMapper json = new JsonMapper();
    private PeopleFixture people;
    private Institution school;
    private PersonId amina;
    private UUID official;
    private String slug;
    private Version version;
    private StickKey key;
    private PackHead pack;
    private Instant now = Instant.EPOCH;

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

    @Test
    void a_branch_can_tell_nothing_about_a_final_and_the_rest_of_its_file_counts() throws IOException {
        var attempt = UUID.randomUUID();
        var ofFinal = new Act(amina.value(), sent("response", attempt, attempt + "/q1", "choice=1"));

        var tally = takenIn(file(Stream.concat(Stream.of(ofFinal), lessonDone(amina, now).stream())
                .toList()));

        assertThat(outcomes(tally)).containsExactlyInAnyOrder("MALFORMED", "FRESH");
        assertThat(isDone(amina)).isTrue();
    }

    @Test
    void results_that_were_looked_at_are_not_taken_in_once_their_pack_is_withdrawn() throws IOException {
        var brought = ((Answer.Taken) bring(file(lessonDone(amina, now)))).results();
        Awaitility.await().until(() -> results.find(brought).orElseThrow().waits());

        guard.withdraw(branch(), pack.pack(), official);

        var found = results.find(brought).orElseThrow();
        assertThat(merge.ask(branch(), found, official)).isEmpty();
        assertThat(found.waits()).as("no button leads there").isFalse();
    }

    @Test
    void files_with_names_go_when_nobody_needs_them_any_more_and_what_was_counted_stays() throws IOException {
        takenIn(file(lessonDone(amina, now)));
        var brought = results.of(pack.branch()).getFirst();
        assertThat(fileOfPack()).isPresent();
        forget.forget(country.today(clock), now);
        assertThat(results.find(brought.id()).orElseThrow().file()).isEqualTo(brought.file());

        database.sql("update learning.branch_results set merged_at = merged_at - interval '91 days' where id = :id")
                .param("id", brought.id())
                .update();
        database.sql("update learning.branch_pack set valid_until = :yesterday where id = :id")
                .param("yesterday", country.today(clock).minusDays(1))
                .param("id", pack.pack())
                .update();
        forget.forget(country.today(clock), now);

        assertThat(fileOfPack()).isEmpty();
        assertThat(results.find(brought.id()).orElseThrow().file()).isNull();
        assertThat(files.find(Objects.requireNonNull(brought.file()))).isEmpty();
        assertThat(results.tally(brought.id(), false, nation())).isNotEmpty();
    }

    @Test
    void who_saves_the_names_in_a_report_is_in_the_record_of_acts() throws IOException {
        takenIn(file(lessonDone(amina, now.plus(365, ChronoUnit.DAYS))));
        var brought = results.of(pack.branch()).getFirst();
        var page = new ResultsPage(branch(), brought, results.tally(brought.id(), false, nation()), Map.of());

        var saved = table.of(page, PeopleFixture.signedIn(new PersonId(official), Role.PROGRAMME_OFFICE));

        assertThat(new String(saved, StandardCharsets.UTF_8)).contains("CLOCK");
        assertThat(database.sql("""
                        select count(*) from audit.entry
                         where kind = 'branch-conflicts.taken' and actor = :official and subject = :branch
                        """)
                        .param("official", official.toString())
                        .param("branch", "branch:" + pack.branch())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_brings_a_file_of_results_is_in_the_record_of_acts_and_a_refused_file_is_not() throws IOException {
        bring(new byte[] {1, 2, 3});
        var brought = ((Answer.Taken) bring(file(lessonDone(amina, now)))).results();

        assertThat(database.sql("""
                        select details ->> 'results' from audit.entry
                         where kind = 'branch-results.brought' and actor = :official and subject = :branch
                        """)
                        .param("official", official.toString())
                        .param("branch", "branch:" + pack.branch())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(brought.toString());
    }

    private Optional<UUID> fileOfPack() {
        return guard.take(branch(), pack.pack(), official);
    }

    private Branch branch() {
        return branches.within(nation(), pack.branch()).orElseThrow();
    }

    private Scope nation() {
        return new Scope(official, List.of(people.path(people.root())));
    }

    private Lesson lesson() {
        return courses.lessons(version.id()).getFirst();
    }

    /** Everything in the first lesson, done by somebody at a moment. */
    private List<Act> lessonDone(PersonId person, Instant at) {
        var answers = courses.blocks(version.id(), lesson().id(), "en").stream()
                .filter(block -> block.isQuestion())
                .map(block ->
                        fact(person, block.id(), block.choices().getFirst().id(), at));
        return Stream.concat(answers, Stream.of(fact(person, "", "", at)))
                .flatMap(fact -> fact.told(pack.branch()))
                .toList();
    }

    private Fact fact(PersonId person, String block, String choice, Instant at) {
        return new Fact(person, slug, version.id().value(), "en", lesson().id().value(), block, choice, at);
    }

    private byte[] file(List<Act> acts, ResultsHead head) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ResultsHead.NAME, json.writeValueAsBytes(head));
        files.put(ResultsHead.EVENTS, json.writeValueAsBytes(acts));
        return SignedFile.write(Purpose.RESULTS, files, key);
    }

    private byte[] file(List<Act> acts) throws IOException {
        return file(acts, new ResultsHead(pack.branch(), pack.pack(), now));
    }

    private Answer bring(byte[] file) {
        return take.take(branch(), file, official);
    }

    /** Brings a file, waits for the look, takes it in, and waits for the end. */
    private List<Tally> takenIn(byte[] file) {
        var brought = ((Answer.Taken) bring(file)).results();
        Awaitility.await().until(() -> results.find(brought).orElseThrow().waits());
        merge.ask(branch(), results.find(brought).orElseThrow(), official);
        Awaitility.await().until(() -> results.find(brought).orElseThrow().mergedAt() != null);
        assertThat(results.tally(brought, false, nation()))
                .as("the look told what came")
                .containsExactlyElementsOf(results.tally(brought, true, nation()));
        return results.tally(brought, false, nation());
    }

    private boolean isDone(PersonId person) {
        return database.sql(
                        "select exists (select from learning.lesson_done where person_id = :person and lesson_id = :lesson)")
                .param("person", person.value())
                .param("lesson", lesson().id().value())
                .query(Boolean.class)
                .single();
    }

    private static List<String> outcomes(List<Tally> tally) {
        return tally.stream().map(Tally::outcome).distinct().toList();
    }

    private SentEvent sent(String kind, @Nullable UUID attempt, String item, String value) {
        return new SentEvent(
                UUID.randomUUID(), slug, version.id().value(), "en", kind, attempt, item, value, now.toString(), 1L, 0);
    }
}

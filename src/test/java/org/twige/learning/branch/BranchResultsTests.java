package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.learning.branch.TakeResults.Answer.Refused;
import org.twige.learning.branch.TakeResults.Answer;
import org.twige.learning.offline.SentEvent;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;
import tools.jackson.databind.json.JsonMapper;

/** What the centre does with files that a branch's computer signed, among them impossible ones. */
@PageTest
class BranchResultsTests {

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
    private ConflictTable table;

    @Autowired
    private OpenPack open;

    @Autowired
    private GuardBranch guard;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private BeanFactory beans;

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

    @Test
    void a_lesson_done_at_a_branch_counts_for_its_own_day() throws IOException {
        var yesterday = now.minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        database.sql("insert into learning.pack_download values (:person, :version, 'en', :at)")
                .param("person", amina.value())
                .param("version", version.id().value())
                .param("at", java.sql.Timestamp.from(now.minus(60, ChronoUnit.DAYS)))
                .update();

        assertThat(outcomes(takenIn(file(lessonDone(amina, yesterday))))).containsExactly("FRESH");

        assertThat(database.sql("select done_at from learning.lesson_done where person_id = :person")
                        .param("person", amina.value())
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(yesterday);
    }

    @Test
    void what_was_done_in_both_places_is_kept_twice_and_counts_once_and_the_report_says_so() throws IOException {
        takenIn(file(lessonDone(amina, now)));
        var elsewhere = lessonDone(amina, now).stream()
                .map(act -> new Act(act.person(), otherIds(act.event())))
                .toList();

        assertThat(outcomes(takenIn(file(elsewhere)))).contains("DONE_TWICE");

        assertThat(database.sql("select count(*) from learning.lesson_done where person_id = :person")
                        .param("person", amina.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static SentEvent otherIds(SentEvent event) {
        return new SentEvent(
                UUID.randomUUID(),
                event.course(),
                event.version(),
                event.lang(),
                event.kind(),
                event.attempt(),
                event.item(),
                event.value(),
                event.clientAt(),
                event.seq(),
                event.tzOffset());
    }

    @Test
    void a_clock_that_is_a_year_wrong_costs_nobody_a_lesson_and_is_reported() throws IOException {
        assertThat(outcomes(takenIn(file(lessonDone(amina, now.plus(365, ChronoUnit.DAYS))))))
                .contains("CLOCK");
        assertThat(isDone(amina)).isTrue();
    }

    @Test
    void a_branch_can_tell_nothing_about_people_of_other_places() throws IOException {
        var stranger = people.personAt(people.institution());

        var tally = takenIn(file(lessonDone(stranger, now)));

        assertThat(outcomes(tally)).containsExactly(Tally.NOT_A_MEMBER);
        assertThat(isDone(stranger)).isFalse();
    }

    @Test
    void an_official_of_another_district_sees_neither_the_branch_nor_the_names_in_its_report() throws IOException {
        var tally = takenIn(file(lessonDone(amina, now.plus(9, ChronoUnit.DAYS))));
        var elsewhere = new Scope(official, List.of(people.path(people.institution())));
        var brought = results.of(pack.branch()).getFirst().id();

        assertThat(tally).extracting(Tally::person).doesNotContainNull();
        assertThat(results.tally(brought, false, elsewhere))
                .extracting(Tally::person)
                .containsOnlyNulls();
        assertThat(branches.within(elsewhere, pack.branch())).isEmpty();
        assertThat(branches.within(elsewhere)).isEmpty();
    }

    @Test
    void whoever_moved_or_left_keeps_what_they_did_and_the_report_says_so() throws IOException {
        var bosco = people.personAt(school.id());
        var next = packs.make(school, List.of(version.id()), "system:operator").head();
        people.move(amina, otherSchool(), country.today(clock));
        people.leave(bosco, country.today(clock).minusDays(1));
        now = clock.instant();
        var acts = Stream.of(amina, bosco)
                .flatMap(person -> lessonDone(person, now).stream())
                .toList();

        var tally = takenIn(file(acts, new ResultsHead(pack.branch(), next.pack(), now)));

        assertThat(outcomes(tally)).contains("MOVED", "LEFT");
        assertThat(isDone(amina) && isDone(bosco)).isTrue();
    }

    @Test
    void what_was_done_under_a_record_that_was_merged_since_counts_for_the_person() throws IOException {
        var kept = people.personAt(school.id());
        new MergeFixture(beans).merge(kept, amina);

        var tally = takenIn(file(lessonDone(amina, now)));

        assertThat(outcomes(tally)).containsExactly("MERGED");
        assertThat(tally).extracting(Tally::person).doesNotContainNull();
        assertThat(isDone(kept)).isTrue();
        assertThat(outcomes(takenIn(file(lessonDone(amina, now))))).containsExactly("KNOWN");
    }

    private InstitutionId otherSchool() {
        return people.institution();
    }

    @Test
    void lessons_and_answers_that_do_not_exist_are_refused_one_by_one() throws IOException {
        var good = lessonDone(amina, now);
        var strange = List.of(
                new Act(
                        amina.value(),
                        sent("response", UUID.randomUUID(), lesson().id().value() + "/no-such", "a")),
                new Act(
                        amina.value(),
                        sent("lesson_done", null, UUID.randomUUID().toString(), "")),
                new Act(
                        amina.value(),
                        sent("no such kind", null, lesson().id().value().toString(), "")));

        var tally = takenIn(file(Stream.concat(strange.stream(), good.stream()).toList()));

        assertThat(outcomes(tally)).containsExactlyInAnyOrder("FRESH", "GONE", "MALFORMED", "UNKNOWN_ANSWER");
        assertThat(isDone(amina)).isTrue();
    }

    @Test
    void acts_in_a_final_and_what_no_database_can_keep_are_refused_and_hold_nothing_back() throws IOException {
        var attempt = UUID.randomUUID();
        var strange = List.of(
                new Act(amina.value(), sent("response", attempt, attempt + "/q1", "choice=1")),
                new Act(amina.value(), named("\0", sent("lesson_done", null, attempt.toString(), ""))));

        var tally = takenIn(file(Stream.concat(strange.stream(), lessonDone(amina, now).stream())
                .toList()));

        assertThat(outcomes(tally)).containsExactlyInAnyOrder("FRESH", "MALFORMED");
        assertThat(isDone(amina)).isTrue();
    }

    private static SentEvent named(String course, SentEvent event) {
        return new SentEvent(
                event.id(),
                course,
                event.version(),
                event.lang(),
                event.kind(),
                event.attempt(),
                event.item(),
                event.value(),
                event.clientAt(),
                event.seq(),
                event.tzOffset());
    }

    @Test
    void a_file_that_says_too_little_is_refused_at_once_and_not_behind_the_page() throws IOException {
        var nobody = "[{\"event\":{}}]".getBytes(StandardCharsets.UTF_8);

        assertThat(bring(signed(json.writeValueAsBytes(new ResultsHead(pack.branch(), pack.pack(), now)), nobody)))
                .isEqualTo(Refused.DAMAGED);
        assertThat(bring(signed("{}".getBytes(StandardCharsets.UTF_8), "[]".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Refused.DAMAGED);
    }

    private byte[] signed(byte[] head, byte[] events) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ResultsHead.NAME, head);
        files.put(ResultsHead.EVENTS, events);
        return SignedFile.write(Purpose.RESULTS, files, key);
    }

    @Test
    void the_report_names_courses_by_their_titles() throws IOException {
        var brought = takenIn(file(lessonDone(amina, now.plus(9, ChronoUnit.DAYS))));
        var page = new ResultsPage(branch(), results.of(pack.branch()).getFirst(), brought, table.titles());

        assertThat(new String(table.of(page, "en"), StandardCharsets.UTF_8))
                .contains(version.title().in("en"))
                .doesNotContain(slug);
    }

    @Test
    void a_pack_of_another_release_is_not_opened() throws IOException {
        assertThat(open.open(packWith(pack.tables()), Optional.of(key.print()))).isEqualTo(OpenPack.Answer.NO_PLACE);
        assertThat(open.open(packWith("20200101"), Optional.of(key.print())))
                .isEqualTo(OpenPack.Answer.OF_ANOTHER_RELEASE);
        assertThat(open.open(packWith(null), Optional.of(key.print()))).isEqualTo(OpenPack.Answer.OF_ANOTHER_RELEASE);
    }

    private byte[] packWith(@Nullable String tables) throws IOException {
        var head = new PackHead(
                pack.pack(),
                tables,
                pack.number(),
                pack.branch(),
                pack.institution(),
                pack.madeAt(),
                pack.validUntil());
        return SignedFile.write(Purpose.PACK, Map.of(PackHead.NAME, json.writeValueAsBytes(head)), key);
    }

    @Test
    void a_file_for_the_stick_is_there_whole_or_not_at_all() throws IOException {
        var target = computer.resolve("results.twige");
        StickFile.write(target, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> StickFile.write(target, new byte[] {4})).isInstanceOf(IOException.class);

        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(computer).isDirectoryNotContaining("glob:**.part");
    }

    private SentEvent sent(String kind, @Nullable UUID attempt, String item, String value) {
        return new SentEvent(
                UUID.randomUUID(), slug, version.id().value(), "en", kind, attempt, item, value, now.toString(), 1L, 0);
    }

    @Test
    void only_the_computer_whose_fingerprint_is_known_can_send_results() throws IOException {
        var file = file(lessonDone(amina, now));
        guard.keepKey(branch(), new StickKey(computer.resolve("another")).print(), official);

        assertThat(bring(file)).isEqualTo(Refused.OTHER_KEY);
        assertThat(results.of(pack.branch())).isEmpty();
    }

    @Test
    void a_file_that_was_changed_on_its_way_is_refused() throws IOException {
        var file = file(lessonDone(amina, now));
        var opened = SignedFile.read(Purpose.RESULTS, new java.io.ByteArrayInputStream(file))
                .orElseThrow();
        assertThat(opened.signer()).isEqualTo(key.print());

        for (var place = 40; place < file.length; place += 97) {
            var changed = file.clone();
            changed[place] ^= 1;
            var read = SignedFile.read(Purpose.RESULTS, new java.io.ByteArrayInputStream(changed));
            assertThat(read.isEmpty() || same(read.get(), opened))
                    .as("byte " + place)
                    .isTrue();
        }
        assertThat(bring(new byte[] {1, 2, 3})).isEqualTo(Refused.DAMAGED);
    }

    /** A byte of the archive that says nothing, such as a date, may be another one. */
    private static boolean same(SignedFile one, SignedFile other) {
        return one.signer().equals(other.signer())
                && one.files().keySet().equals(other.files().keySet())
                && one.files().keySet().stream()
                        .allMatch(name -> java.util.Arrays.equals(one.file(name), other.file(name)));
    }

    @Test
    void a_pack_cannot_be_sent_back_as_results() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ResultsHead.NAME, json.writeValueAsBytes(new ResultsHead(pack.branch(), pack.pack(), now)));

        assertThat(bring(SignedFile.write(Purpose.PACK, files, key))).isEqualTo(Refused.DAMAGED);
    }

    @Test
    void results_made_with_a_withdrawn_pack_wait_until_the_branch_has_a_new_one() throws IOException {
        guard.withdraw(branch(), pack.pack(), official);
        var acts = lessonDone(amina, now);

        assertThat(bring(file(acts))).isEqualTo(Refused.PACK_WITHDRAWN);
        assertThat(guard.take(branch(), pack.pack(), official))
                .as("the lost pack is not handed out")
                .isEmpty();

        var next = packs.make(school, List.of(version.id()), "system:operator").head();
        takenIn(file(acts, new ResultsHead(pack.branch(), next.pack(), now)));
        assertThat(isDone(amina)).isTrue();
    }

    @Test
    void results_of_one_branch_are_refused_at_another() throws IOException {
        var other = packs.make(
                        institutions.find(people.institution()).orElseThrow(), List.of(version.id()), "system:operator")
                .head();

        assertThat(bring(file(List.of(), new ResultsHead(other.branch(), other.pack(), now))))
                .isEqualTo(Refused.OF_ANOTHER_BRANCH);
    }
}

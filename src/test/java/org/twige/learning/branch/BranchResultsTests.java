package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twige.PageTest;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.learning.branch.TakeResults.Answer.Refused;
import org.twige.learning.offline.SentEvent;
import org.twige.people.InstitutionId;
import org.twige.people.Scope;
import org.twige.people.identity.MergeFixture;

/** What the centre does with files that a branch’s computer signed, among them impossible ones. */
@PageTest
class BranchResultsTests extends BranchAtCentre {

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
}

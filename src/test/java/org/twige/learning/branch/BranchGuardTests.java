package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.border.StoredFiles;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.TakeResults.Answer;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** What the centre takes from no branch, and for how long it keeps what names people. */
@PageTest
class BranchGuardTests extends BranchAtCentre {

    @Autowired
    private ForgetStickFiles forget;

    @Autowired
    private ConflictTable table;

    @Autowired
    private StoredFiles files;

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
}

package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.learning.branch.TakeResults.Answer.Refused;
import org.twige.learning.offline.SentEvent;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** What the report about a branch says, and what is refused without holding anything else back. */
@PageTest
class BranchReportTests extends BranchAtCentre {

    @Autowired
    private ConflictTable table;

    @Test
    void acts_in_a_final_and_what_no_database_can_keep_are_refused_and_hold_nothing_back() throws IOException {
        var attempt = UUID.randomUUID();
        var strange = List.of(
                new Act(amina.value(), sent("response", attempt, attempt + "/q1", "choice=1")),
                new Act(amina.value(), named("\0", sent("lesson_done", null, attempt.toString(), ""))));

        var tally = takenIn(file(
                Stream.concat(strange.stream(), lessonDone(amina, now).stream()).toList()));

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

        assertThat(new String(
                        table.of(page, PeopleFixture.signedIn(new PersonId(official), Role.PROGRAMME_OFFICE)),
                        StandardCharsets.UTF_8))
                .contains(version.title().in("en"))
                .doesNotContain(slug);
    }
}

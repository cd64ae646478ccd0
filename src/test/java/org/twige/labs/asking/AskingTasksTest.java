package org.twige.labs.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twige.country.Language;
import org.twige.country.pack.CountryPack;
import org.twige.labs.detect.Detector;

/** The vague requests of this release. */
class AskingTasksTest {

    private final AskingTasks tasks = new AskingTasks();

    @Test
    void there_are_twenty_four_vague_requests_four_for_each_track_in_every_language() {
        var country = CountryPack.read(Path.of("countries", "rw"));
        for (var language : AskingTasks.LANGUAGES) {
            assertThat(tasks.all(language))
                    .hasSize(24)
                    .allMatch(task -> task.facts().size() == 4);
            assertThat(tasks.in(language).values()).allMatch(ofTrack -> ofTrack.size() == 4);
            assertThat(names(language)).isEqualTo(names("en"));
            assertThat(tasks.in(language).keySet())
                    .containsAll(country.vocabulary().tracks().stream()
                            .map(track -> track.code())
                            .toList())
                    .contains(AskingTasks.ANY_TRACK);
        }
    }

    @Test
    void no_task_asks_for_what_the_check_would_block() {
        var detector = new Detector(CountryPack.read(Path.of("countries", "rw")));

        assertThat(AskingTasks.LANGUAGES.stream()
                        .flatMap(tasks::all)
                        .flatMap(
                                task -> Stream.concat(task.facts().stream(), Stream.of(task.vague(), task.modelText())))
                        .filter(text -> !detector.find(text).isEmpty()))
                .isEmpty();
    }

    @Test
    void every_language_of_the_country_has_its_own_tasks_and_another_one_gets_those_of_the_original() {
        var country = CountryPack.read(Path.of("countries", "rw"));

        assertThat(AskingTasks.LANGUAGES)
                .containsExactlyInAnyOrderElementsOf(
                        country.languages().stream().map(Language::code).toList());
        assertThat(tasks.in("pt")).isEqualTo(tasks.in("en"));
    }

    private List<String> names(String language) {
        return tasks.in(language).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(track -> track.getValue().stream().map(AskingTask::name))
                .toList();
    }
}

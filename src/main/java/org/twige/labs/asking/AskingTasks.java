package org.twige.labs.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.labs.data.Material;
import org.twige.labs.round.Round;

/** The vague requests, by language and track. */
@Component
class AskingTasks {

    static final String ANY_TRACK = "general";

    /** The first one is the original and stands in for a language without texts. */
    static final List<String> LANGUAGES = Material.read("asking/languages.yaml").texts("languages");

    private final Map<String, Map<String, List<AskingTask>>> tasks = new HashMap<>();

    AskingTasks() {
        for (var language : LANGUAGES) {
            var file = Material.read("asking/" + language + ".yaml");
            tasks.put(
                    language,
                    file.keys()
                            .collect(Collectors.toMap(
                                    track -> track,
                                    track -> file.list(track).stream()
                                            .map(task -> AskingTask.of(language, task))
                                            .toList())));
        }
    }

    static String language(String asked) {
        return LANGUAGES.contains(asked) ? asked : LANGUAGES.getFirst();
    }

    /** The task of a round, another one for who reads; once kept it stays, whatever post the person gets. */
    AskingTask of(Round round, String track, String language) {
        return round.choice("task").flatMap(name -> find(name, language)).orElseGet(() -> {
            var own = ofTrack(track, language);
            var at = round.chance(1).nextInt(own.size());
            return own.get((round.reading() ? at + 1 : at) % own.size());
        });
    }

    private List<AskingTask> ofTrack(String track, String language) {
        var all = in(language);
        return all.getOrDefault(track, all.getOrDefault(ANY_TRACK, List.of()));
    }

    Optional<AskingTask> find(String name, String language) {
        return all(language).filter(task -> task.name().equals(name)).findFirst();
    }

    Stream<AskingTask> all(String language) {
        return in(language).values().stream().flatMap(List::stream);
    }

    Map<String, List<AskingTask>> in(String language) {
        return tasks.getOrDefault(language(language), Map.of());
    }
}

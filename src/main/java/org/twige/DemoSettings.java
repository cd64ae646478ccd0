package org.twige;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an invented nation lives, what it is made from, and how large the demo's is. */
@Component
class DemoSettings {

    private final Path data;
    private final Path pack;
    private final Path curriculum;
    private final int people;

    /** At least 400 people, so that every institution of the officials has somebody. */
    DemoSettings(
            @Value("${twige.data}") Path data,
            @Value("${twige.country}") Path pack,
            @Value("${twige.curriculum}") Path curriculum,
            @Value("${twige.demo-people:1200}") int people) {
        this.data = data;
        this.pack = pack;
        this.curriculum = curriculum;
        this.people = Math.max(400, people);
    }

    Path data() {
        return data;
    }

    Path pack() {
        return pack;
    }

    Path curriculum() {
        return curriculum;
    }

    int people() {
        return people;
    }
}

package org.twige.people.roster;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder whose files are taken in by themselves, with one folder in it for each source; none unless it is named. */
@Component
class DropFolder {

    private final Optional<Path> path;

    DropFolder(@Value("${twige.roster.drop:}") String path) {
        this.path = Optional.of(path).filter(named -> !named.isBlank()).map(Path::of);
    }

    Optional<Path> path() {
        return path;
    }

    boolean isOn() {
        return path.isPresent();
    }
}

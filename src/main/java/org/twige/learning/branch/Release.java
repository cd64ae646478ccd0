package org.twige.learning.branch;

import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** Which tables this program works with; a pack is rows of tables, so it fits only where they are the same. */
@Component
class Release {

    private final Flyway migrations;

    Release(Flyway migrations) {
        this.migrations = migrations;
    }

    /** The number of the newest migration. */
    String tables() {
        return Objects.requireNonNull(migrations.info().current()).getVersion().getVersion();
    }
}

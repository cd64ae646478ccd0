package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path place;

    @Test
    void an_empty_folder_can_be_used() {
        new DataFolder(place.resolve("data")).requireUsable();

        assertThat(place.resolve("data")).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_the_remedy() throws IOException {
        var file = Files.createFile(place.resolve("file"));

        assertThatThrownBy(() -> new DataFolder(file.resolve("data")).requireUsable())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot write in " + file.resolve("data"))
                .hasMessageContaining("--data");
    }

    @Test
    void a_database_of_another_postgresql_is_refused_before_it_is_touched() throws IOException {
        Files.createDirectory(place.resolve("postgres"));
        Files.writeString(place.resolve("postgres").resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> new DataFolder(place).requireUsable())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void a_folder_in_use_is_refused_and_says_by_which_process() {
        try (var _ = DataLock.take(place).orElseThrow()) {
            assertThatThrownBy(() -> new DataFolder(place).requireAlone())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }

        new DataFolder(place).requireAlone();
    }

    @Test
    void a_real_nation_never_becomes_a_demo() throws IOException {
        Files.createDirectory(place.resolve("postgres"));

        assertThatThrownBy(() -> new DemoFolder(place).prepare())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--no-demo");
    }

    @Test
    void a_demo_that_was_left_half_made_is_cleared_away() throws IOException {
        var demo = new DemoFolder(place);
        assertThat(demo.prepare()).isFalse();
        Files.createDirectory(place.resolve("postgres"));

        assertThat(demo.prepare()).isTrue();

        assertThat(place.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_nation_that_was_half_seeded_is_cleared_away_and_a_whole_one_is_not_half_seeded() throws IOException {
        var nation = new DemoFolder(place);
        nation.beginToSeed();
        Files.createDirectory(place.resolve("postgres"));
        assertThat(nation.isHalfSeeded()).isTrue();

        nation.clearHalfSeeded();

        assertThat(place.resolve("postgres")).doesNotExist();
        nation.finish();
        assertThat(nation.isHalfSeeded()).isFalse();
    }

    @Test
    void a_demo_that_was_made_is_kept() throws IOException {
        var demo = new DemoFolder(place);
        demo.prepare();
        Files.createDirectory(place.resolve("postgres"));
        Files.createFile(place.resolve(DemoNation.MADE));
        demo.finish();

        assertThat(demo.prepare()).isFalse();

        assertThat(place.resolve("postgres")).exists();
    }
}

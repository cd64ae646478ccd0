package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.Scope;
import org.twige.people.roster.RosterBatch.State;

/** Files that other systems lay into the folder of their source. */
@PageTest
@SuppressWarnings("NullAway.Init") // filled before each test
class DropFolderTest {

    @TempDir
    private Path drops;

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private NameSource nameSource;

    @Autowired
    private ListSources sources;

    @Autowired
    private KeepSource keepSource;

    @Autowired
    private TakeDrops takeDrops;

    @Autowired
    private RosterBatches batches;

    @Autowired
    private JdbcClient database;

    private Scope official;
    private List<Line> people;
    private ListSource source;
    private Path folder;

    @BeforeEach
    void the_folder_of_a_source() throws IOException {
        official = rosters.nation();
        people = rosters.staff(1).lines(30);
        var id = nameSource
                .source(official, "", "Drop " + people.getFirst().at(Column.STAFF_NO))
                .orElseThrow();
        source = sources.find(id).orElseThrow();
        folder = Files.createDirectory(drops.resolve(source.folder()));
    }

    @Test
    void a_file_that_no_longer_changes_takes_effect_and_is_moved_away_with_a_report() throws IOException {
        lay("staff.csv", people);

        takeDrops.look(drops);
        assertThat(taken()).as("it may still be growing").isEmpty();
        takeDrops.look(drops);

        assertThat(taken()).singleElement().satisfies(batch -> {
            assertThat(batch.state()).isEqualTo(State.APPLIED);
            assertThat(batch.count("JOIN")).isEqualTo(30);
            assertThat(batch.uploadedBy()).isEqualTo("system:drop-folder");
        });
        assertThat(names(folder)).containsExactly("done");
        assertThat(names(folder.resolve("done")))
                .hasSize(2)
                .anyMatch(name -> name.endsWith("-staff.csv"))
                .anyMatch(name -> name.endsWith("-staff.csv.report.txt"));
    }

    @Test
    void the_same_bytes_are_taken_once_whatever_they_are_called() throws IOException {
        lay("staff.csv", people);
        twice();

        lay("again.csv", people);
        twice();

        assertThat(taken()).hasSize(1);
        assertThat(names(folder.resolve("done"))).hasSize(4);
    }

    @Test
    void more_errors_than_the_source_allows_wait_for_an_official() throws IOException {
        people.set(3, people.get(3).with(Column.STATUS, "Nonsense"));
        lay("staff.csv", people);
        twice();
        assertThat(taken().getFirst().state()).isEqualTo(State.CHECKED);
        assertThat(known()).isZero();

        keepSource.keep(official, source, "4", List.of());
        people.set(4, people.get(4).with(Column.POST_TITLE, "Head"));
        lay("next.csv", people);
        twice();
        assertThat(taken().getFirst().state()).isEqualTo(State.APPLIED);
        assertThat(known()).isEqualTo(29);
    }

    @Test
    void a_file_that_takes_many_people_away_is_held() throws IOException {
        lay("staff.csv", people);
        twice();

        lay("next.csv", people.subList(0, 28));
        twice();

        assertThat(taken().getFirst().state()).isEqualTo(State.HELD);
        assertThat(new RostersPage(taken(), List.of(), UploadForm.EMPTY, List.of()).waiting())
                .hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_kept_beside_its_report() throws IOException {
        Files.writeString(folder.resolve("wrong.csv"), "staff_no,names,institution_code,status,salary\n1,2,3,4,5\n");
        twice();

        assertThat(taken().getFirst().state()).isEqualTo(State.REFUSED);
        assertThat(names(folder.resolve("refused"))).hasSize(2);
    }

    @Test
    void links_half_written_files_and_unknown_folders_are_left_alone() throws IOException {
        var secret = Files.writeString(
                drops.resolve("secret.csv"), Sheet.plain(people).csv(','));
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.writeString(folder.resolve("staff.csv.part"), Sheet.plain(people).csv(','));
        Files.createDirectory(drops.resolve("nobody-" + UUID.randomUUID()));

        twice();

        assertThat(taken()).isEmpty();
        assertThat(names(folder)).containsExactly("link.csv", "staff.csv.part");
    }

    private void lay(String name, List<Line> lines) throws IOException {
        Files.writeString(folder.resolve(name), Sheet.plain(lines).csv(','), StandardCharsets.UTF_8);
    }

    private void twice() {
        takeDrops.look(drops);
        takeDrops.look(drops);
    }

    /** The newest first. */
    private List<RosterBatch> taken() {
        return batches.latest(official, 200).stream()
                .filter(batch -> source.id().equals(batch.source()))
                .toList();
    }

    private int known() {
        return database.sql("select count(*) from people.person where staff_no in (:all)")
                .param(
                        "all",
                        people.stream().map(line -> line.at(Column.STAFF_NO)).toList())
                .query(Integer.class)
                .single();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

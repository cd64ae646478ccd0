package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.people.PeopleFixture;
import tools.jackson.databind.json.JsonMapper;

/** What travels on a stick: written whole or not at all, and opened only by the release that made it. */
@PageTest
class StickTests {

    @Autowired
    private OpenPack packs;

    @Autowired
    private Release release;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path computer;

    private StickKey key;

    @BeforeEach
    void a_computer_in_a_place_with_people() {
        key = new StickKey(computer);
        var people = new PeopleFixture(database);
        people.personAt(people.root());
    }

    @Test
    void a_pack_of_another_release_is_not_opened() throws IOException {
        assertThat(packs.open(packWith(release.tables()), Optional.of(key.print())))
                .isEqualTo(OpenPack.Answer.NO_PLACE);
        assertThat(packs.open(packWith("20200101"), Optional.of(key.print())))
                .isEqualTo(OpenPack.Answer.OF_ANOTHER_RELEASE);
        assertThat(packs.open(packWith(null), Optional.of(key.print()))).isEqualTo(OpenPack.Answer.OF_ANOTHER_RELEASE);
    }

    private byte[] packWith(@Nullable String tables) throws IOException {
        var today = country.today(clock);
        var head = new PackHead(
                UUID.randomUUID(), tables, 1, UUID.randomUUID(), Map.of("en", "Test"), clock.instant(), today);
        return SignedFile.write(Purpose.PACK, Map.of(PackHead.NAME, json.writeValueAsBytes(head)), key);
    }

    @Test
    void a_file_for_the_stick_is_there_whole_or_not_at_all() throws IOException {
        var target = computer.resolve("results.twige");
        StickFile.write(target, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> StickFile.write(target, new byte[] {4})).isInstanceOf(IOException.class);

        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(computer).isDirectoryNotContaining("glob:**.part");
    }
}

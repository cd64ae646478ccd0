package org.twige.credentials.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.KeysFixture;
import org.twige.credentials.signing.SigningKeys;

class VerifyReturnTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    private Path data;

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private SigningKeys keys;

    @BeforeEach
    void a_return_without_results() throws IOException {
        keys = KeysFixture.in(data);
        for (var name : ReturnTables.NAMES) {
            Files.writeString(folder.resolve(name), "staff_no\n");
        }
    }

    @Test
    void a_return_is_as_it_was_signed_when_its_own_list_of_files_says_so() throws IOException {
        seal(Jws.RETURN, manifest(ReturnTables.NAMES));

        assertThat(check().problems()).isEmpty();
        assertThat(check().sealed()).isTrue();
    }

    @Test
    void another_signed_text_in_the_place_of_the_list_of_files_proves_nothing() throws IOException {
        seal(Jws.STATUS_LIST, "{\"id\": \"https://twige.example/credentials/status/1\"}");

        assertThat(check().sealed()).isFalse();
        assertThat(check().problems()).isNotEmpty();
    }

    @Test
    void a_list_of_files_that_leaves_out_the_results_proves_nothing() throws IOException {
        seal(Jws.RETURN, manifest(List.of("summary.csv")));

        assertThat(check().sealed()).isFalse();
        assertThat(check().problems()).singleElement().asString().contains("lacks one of");
    }

    private String manifest(List<String> names) throws IOException {
        return Manifest.of(YEAR, "2026-12-31T10:00:00Z", "https://twige.example", folder, names);
    }

    private void seal(String type, String text) throws IOException {
        Files.writeString(folder.resolve(Manifest.NAME), keys.sign(type, text));
    }

    private ReturnCheck check() throws IOException {
        return new VerifyReturn(keys.published()).folder(folder);
    }
}

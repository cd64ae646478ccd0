package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;

@PageTest
class StoredFilesTest {

    @Autowired
    private StoredFiles files;

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_comes_back_byte_for_byte() throws IOException {
        var stored = files.store(bytes("muraho"), "letter.txt", "text/plain", 100);

        assertThat(files.find(stored.id())).contains(stored);
        assertThat(files.open(stored).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("muraho");
    }

    @Test
    void a_name_that_climbs_out_of_the_folder_is_only_a_name() throws IOException {
        var stored = files.store(bytes("x"), "../../etc/passwd", "text/plain", 100);

        assertThat(files.open(stored).readAllBytes()).hasSize(1);
    }

    @Test
    void a_file_over_the_limit_is_refused_while_it_is_read() {
        assertThatThrownBy(() -> files.store(bytes("0123456789"), "big", "text/plain", 9))
                .isInstanceOf(StoredFiles.TooLarge.class);
    }

    @Test
    void a_file_that_is_no_longer_kept_is_deleted_at_once_unless_somebody_else_has_the_same() throws IOException {
        var text = UUID.randomUUID().toString();
        var one = files.store(bytes(text), "letter.txt", "text/plain", 100);
        var same = files.store(bytes(text), "same letter.txt", "text/plain", 100);

        files.forget(one.id());
        assertThat(files.open(same).readAllBytes()).hasSize(text.length());
        files.forget(same.id());

        assertThatThrownBy(() -> files.open(same)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_file_that_is_sent_while_another_person_takes_the_same_one_back_is_not_lost() throws Exception {
        for (var round = 0; round < 40; round++) {
            var text = UUID.randomUUID().toString();
            var first = files.store(bytes(text), "letter.txt", "text/plain", 100);
            try (var two = Executors.newFixedThreadPool(2)) {
                var gone = two.submit(() -> files.forget(first.id()));
                var sent = two.submit(() -> files.store(bytes(text), "letter.txt", "text/plain", 100));
                gone.get();
                assertThat(files.open(sent.get()).readAllBytes()).hasSize(text.length());
            }
        }
    }
}

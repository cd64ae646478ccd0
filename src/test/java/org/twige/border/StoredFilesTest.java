package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
}

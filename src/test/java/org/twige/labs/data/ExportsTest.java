package org.twige.labs.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

    enum Export {
        REQUESTS(2_400),
        PAY_LIST(5_000),
        TENDERS(1_200),
        VISITS(40 * 156),
        APPLICATIONS(6_000),
        LETTERS(60);

        private final int lines;

        Export(int lines) {
            this.lines = lines;
        }

        String csv(long seed) {
            return switch (this) {
                case REQUESTS -> Requests.invented(seed).csv();
                case PAY_LIST -> PayList.invented(seed).csv();
                case TENDERS -> Tenders.invented(seed).csv();
                case VISITS -> ClinicVisits.invented(seed).csv();
                case APPLICATIONS -> Applications.invented(seed).csv();
                case LETTERS -> Letters.invented(seed).csv();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_bytes_and_another_seed_others(Export export) {
        var first = sha256(export.csv(Chance.SEED));

        assertThat(sha256(export.csv(Chance.SEED))).isEqualTo(first);
        assertThat(sha256(export.csv(Chance.SEED + 1))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void an_export_has_a_line_for_each_thing_and_every_line_says_that_it_is_invented(Export export) {
        var records = CsvReader.builder().ofCsvRecord(export.csv(Chance.SEED).substring(1)).stream()
                .toList();

        assertThat(records).hasSize(export.lines + 1);
        assertThat(records.getFirst().getFields()).last().isEqualTo("notice");
        assertThat(records.subList(1, records.size()))
                .allMatch(line -> line.getFields().getLast().equals("invented"));
        assertThat(records)
                .allMatch(line -> line.getFieldCount() == records.getFirst().getFieldCount());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

package org.twige.labs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twige.labs.data.Span;

class PieceTest {

    @Test
    void a_text_is_cut_where_it_pauses_and_after_five_words() {
        var text = "I, Urugero Imvura, ask for more time to pay my bill.\n\nThank you";

        assertThat(words(text))
                .containsExactly("I,", "Urugero Imvura,", "ask for more time to", "pay my bill.", "Thank you");
        assertThat(Piece.of(text).stream().map(Piece::paragraph)).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void a_number_in_groups_stays_in_one_piece() {
        assertThat(words("my number is 9 1990 8 0000000 0 00 and my phone +250 700 000 000."))
                .containsExactly("my number is 9 1990 8 0000000 0 00", "and my phone +250 700 000 000.");
    }

    @Test
    void the_pieces_of_every_letter_hold_all_its_words_in_their_order() {
        for (var letter : OwnLetters.all()) {
            assertThat(String.join(" ", words(letter.text())))
                    .isEqualTo(letter.text().replaceAll("\\s+", " "));
        }
    }

    @Test
    void whoever_marks_every_piece_misses_nothing_and_whoever_marks_none_misses_all() {
        for (var letter : OwnLetters.all()) {
            var pieces = Piece.of(letter.text());
            var everything = IntStream.range(0, pieces.size())
                    .boxed()
                    .collect(java.util.stream.Collectors.toMap(piece -> piece, _ -> Span.Kind.NAME));

            assertThat(new Redaction(letter, new Marks(everything).findings(pieces)).missed())
                    .isEmpty();
            assertThat(new Redaction(letter, Marks.none().findings(pieces)).missed())
                    .isEqualTo(letter.spans());
        }
    }

    @Test
    void marks_are_read_as_they_were_written() {
        var marks = Marks.sent(Map.of("p0", "name", "p4", "health", "p5", "no kind", "p99", "phone"), 10);

        assertThat(marks.kinds()).isEqualTo(Map.of(0, Span.Kind.NAME, 4, Span.Kind.HEALTH));
        assertThat(Marks.read(marks.text())).isEqualTo(marks);
        assertThat(Marks.read(Marks.none().text())).isEqualTo(Marks.none());
    }

    private static List<String> words(String text) {
        return Piece.of(text).stream().map(piece -> piece.in(text)).toList();
    }
}

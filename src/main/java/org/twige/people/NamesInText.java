package org.twige.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.names.Folded;

/**
 * Says which words of a text are names of people on the staff lists, and never whose.
 *
 * <p>Two words side by side that one person bears are a name, and so is a single word that begins with a capital letter
 * within a sentence and is borne by somebody of the given institution. A single name of somebody else, a nickname, single letters
 * and people who are on no list are not found; a word that is also a name is found by mistake.
 */
@Repository
public class NamesInText {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");

    private final JdbcClient database;

    NamesInText(JdbcClient database) {
        this.database = database;
    }

    /** Where a name stands: from, and up to but without, counted in signs from 0. */
    public record Place(int start, int end) {}

    private record Word(String folded, int start, int end, boolean first, boolean capital) {}

    private record Pair(String one, String other) {}

    /** In the order of the text. */
    public List<Place> find(String text, @Nullable InstitutionId own) {
        var words = words(text);
        var borne = borne(pairs(text, words));
        var colleagues = own == null ? Set.<String>of() : namesAt(own, words);
        var places = new ArrayList<Place>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var pair = pair(text, words, at).filter(borne::contains);
            if (pair.isPresent()) {
                places.add(new Place(word.start(), words.get(at + 1).end()));
            } else if (word.capital() && !word.first() && colleagues.contains(word.folded())) {
                places.add(new Place(word.start(), word.end()));
            }
        }
        return places;
    }

    private static Set<Pair> pairs(String text, List<Word> words) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> pair(text, words, at))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** A word and the next one, if nothing but space stands between them and both could be names. */
    private static Optional<Pair> pair(String text, List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return Optional.empty();
        }
        var word = words.get(at);
        var next = words.get(at + 1);
        return Optional.of(new Pair(word.folded(), next.folded()))
                .filter(_ -> text.substring(word.end(), next.start()).isBlank())
                .filter(pair -> pair.one().length() > 1 && pair.other().length() > 1)
                .filter(pair -> !pair.one().equals(pair.other()));
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        var after = 0;
        while (found.find()) {
            var between = text.substring(after, found.start());
            words.add(new Word(
                    Folded.of(found.group()),
                    found.start(),
                    found.end(),
                    after == 0 || between.matches("(?s).*[.!?:\\n].*"),
                    Character.isUpperCase(found.group().charAt(0))));
            after = found.end();
        }
        return words;
    }

    /** Those of which somebody bears both; the index finds each without reading the staff lists. */
    private Set<Pair> borne(Set<Pair> pairs) {
        return new HashSet<>(database.sql("""
                select one, other
                  from unnest(cast(:ones as text[]), cast(:others as text[])) as pair (one, other)
                 where exists (select from people.person
                                where string_to_array(names_key, ' ') @> array[one, other])
                """)
                .param("ones", pairs.stream().map(Pair::one).toArray(String[]::new))
                .param("others", pairs.stream().map(Pair::other).toArray(String[]::new))
                .query((row, _) -> new Pair(row.getString("one"), row.getString("other")))
                .list());
    }

    private Set<String> namesAt(InstitutionId institution, List<Word> words) {
        return new HashSet<>(database.sql("""
                select distinct name
                  from people.report_person r
                  join people.person p on p.id = r.person_id
                 cross join unnest(string_to_array(p.names_key, ' ')) name
                 where r.institution_id = :institution and name = any(:words)
                """)
                .param("institution", institution.value())
                .param("words", folded(words))
                .query(String.class)
                .list());
    }

    private static String[] folded(List<Word> words) {
        return words.stream()
                .map(Word::folded)
                .filter(word -> word.length() > 1)
                .distinct()
                .toArray(String[]::new);
    }
}

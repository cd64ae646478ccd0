package org.twige.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** In the order of the text. */
    public List<Place> find(String text, @Nullable InstitutionId own) {
        var words = words(text);
        var bearers = bearers(words);
        var colleagues = own == null ? Set.<String>of() : namesAt(own, words);
        var places = new ArrayList<Place>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var next = at + 1 < words.size() ? words.get(at + 1) : null;
            if (next != null && isPair(text, word, next, bearers)) {
                places.add(new Place(word.start(), next.end()));
            } else if (word.capital() && !word.first() && colleagues.contains(word.folded())) {
                places.add(new Place(word.start(), word.end()));
            }
        }
        return places;
    }

    private static boolean isPair(String text, Word word, Word next, List<Set<String>> bearers) {
        return text.substring(word.end(), next.start()).isBlank()
                && !word.folded().equals(next.folded())
                && bearers.stream().anyMatch(names -> names.contains(word.folded()) && names.contains(next.folded()));
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

    /** Of everybody who bears at least two of the words: which. */
    private List<Set<String>> bearers(List<Word> words) {
        return database.sql("""
                select distinct borne
                  from people.person p
                 cross join lateral (
                    select array(select distinct name from unnest(string_to_array(p.names_key, ' ')) name
                                  where name = any(:words)
                                  order by name) as borne) b
                 where string_to_array(p.names_key, ' ') && cast(:words as text[]) and cardinality(borne) > 1
                """)
                .param("words", folded(words))
                .query((row, _) ->
                        Set.copyOf(Arrays.asList((String[]) row.getArray(1).getArray())))
                .list();
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

package org.twige.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that must stay behind of every item of the courses: explanations, codes, ids, templates, seeds and orders. */
final class Secrets {

    private static final int WINDOW = 28;
    private static final Pattern FORMULA = Pattern.compile("\"([^\"\\\\]*#\\w[^\"\\\\]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("#\\w+ *[-+*/!=<>%)]");
    private static final Pattern WORD = Pattern.compile("[\\w-]{6,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

    /** Of the small course whose final is closed, and therefore explained. */
    private final Set<String> explained = new HashSet<>();

    /** By their beginning, the explanations that begin so, their slots filled with anything. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    private final Set<String> formulas = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> desk = new HashSet<>();
    /** Some explanations say a sentence of a lesson again, which everybody may read there. */
    private final String taught;

    private final int items;

    Secrets(JdbcClient database, Collection<AttemptId> open, AttemptId closed, String lessons) {
        taught = plain(lessons);
        var attempts = open.stream().map(AttemptId::value).toArray(UUID[]::new);
        var versions = """
                 where i.version_id in (select version_id from assessment.attempt where id = any(:attempts))
                """;
        var every = """
                select i.id, i.code, i.template, i.author, i.source, o.why
                  from assessment.item i
                  join assessment.item_text t on t.item_id = i.id
                  left join lateral (select value ->> 'why' as why from jsonb_each(t.options)) o on true
                """;
        var known = new HashSet<UUID>();
        database.sql(every + versions).param("attempts", attempts).query(row -> {
            known.add(row.getObject("id", UUID.class));
            words.add(row.getString("id"));
            words.add(row.getString("code"));
            desk.add(row.getString("author"));
            desk.add(row.getString("source"));
            text(row.getString("why"));
            formulas(row.getString("template"));
        });
        items = known.size();
        database.sql("""
                select cast(seed as text), '"' || option_order || '"' as in_quotes from assessment.attempt_item
                 where attempt_id = any(:attempts)
                """).param("attempts", attempts).query(row -> {
            if (row.getString("seed") != null) {
                words.add(row.getString("seed"));
            }
            if (row.getString("in_quotes").length() > 2) {
                desk.add(row.getString("in_quotes"));
            }
        });
        database.sql(every + " where i.id in (select item_id from assessment.attempt_item where attempt_id = :closed)")
                .param("closed", closed.value())
                .query(row -> {
                    explained.add(plain(row.getString("why")));
                });
    }

    int count() {
        return texts.values().stream().mapToInt(Set::size).sum() + formulas.size() + words.size() + desk.size();
    }

    int items() {
        return items;
    }

    /** A short explanation is an option said again, or a heading; it gives nothing away. */
    private void text(@Nullable String why) {
        var plain = why == null ? "" : plain(why);
        var start = plain.split("\\{", 2)[0];
        if (start.length() >= WINDOW) {
            texts.computeIfAbsent(start.substring(0, WINDOW), _ -> new HashSet<>())
                    .add(plain);
        }
    }

    private void formulas(@Nullable String template) {
        FORMULA.matcher(template == null ? "" : template).results().forEach(found -> formulas.add(found.group(1)));
    }

    /** The first secret in an answer. */
    Optional<String> in(String answer) {
        var plain = plain(Parser.unescapeEntities(answer, false));
        return explanation(plain).or(() -> formula(plain)).or(() -> word(plain));
    }

    private Optional<String> explanation(String plain) {
        for (var at = 0; at + WINDOW <= plain.length(); at++) {
            for (var why : texts.getOrDefault(plain.substring(at, at + WINDOW), Set.of())) {
                if (filled(why).matcher(plain.substring(at)).lookingAt() && !taught.contains(why)) {
                    return Optional.of(why);
                }
            }
        }
        return Optional.empty();
    }

    /** The explanation with anything in the places of its slots. */
    private static Pattern filled(String why) {
        return Pattern.compile(
                Arrays.stream(why.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining(".{1,60}?")));
    }

    private Optional<String> formula(String plain) {
        return REFERENCE.matcher(plain).find()
                ? formulas.stream().filter(plain::contains).findFirst()
                : Optional.empty();
    }

    private Optional<String> word(String plain) {
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(words::contains)
                .findFirst();
    }

    /** The first author, source or order of options; lessons name laws and reports too, so only finals are asked. */
    Optional<String> ofTheDesk(String answer) {
        var plain = Parser.unescapeEntities(answer, false);
        return desk.stream().filter(plain::contains).findFirst();
    }

    /** Does it hold an explanation of the closed attempt? */
    boolean explains(String answer) {
        var plain = plain(Parser.unescapeEntities(answer, false));
        return explained.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }
}

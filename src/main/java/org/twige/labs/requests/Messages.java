package org.twige.labs.requests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.twige.labs.data.Request;
import org.twige.labs.data.Requests;
import org.twige.labs.round.Round;

/** Which of the invented messages a round works with; a third is held out and is only judged. */
final class Messages {

    static final int FIRST = 60;
    static final int SECOND = 60;
    static final int MANY = 960;

    private static final List<Request> ALL = Requests.invented().all();
    private static final List<Request> POOL =
            ALL.stream().filter(request -> !request.heldOut()).toList();
    private static final List<Judged> HELD_OUT = ALL.stream()
            .filter(Request::heldOut)
            .map(request -> new Judged(request, Grams.of(request.text())))
            .toList();

    /** The codes of the languages of the messages. */
    static final List<String> LANGUAGES =
            ALL.stream().map(Request::language).distinct().sorted().toList();

    private Messages() {}

    /** A held-out message and its pieces. */
    record Judged(Request request, Example<Label> pieces) {}

    static List<Judged> heldOut() {
        return HELD_OUT;
    }

    /** The messages that the learner puts on desks. */
    static List<Request> first(Round round) {
        return some(round, 1, FIRST, List.of(), isIn(language(round, "language")));
    }

    /** More of them, in the language that the learner chose. */
    static List<Request> second(Round round) {
        return some(round, 2, SECOND, first(round), isIn(language(round, "more")));
    }

    /** Many more, in all languages. */
    static List<Request> many(Round round) {
        return some(
                round,
                3,
                MANY,
                Stream.concat(first(round).stream(), second(round).stream()).toList(),
                _ -> true);
    }

    /** Who reads has chosen none: then it is the one of the seed. */
    static String language(Round round, String field) {
        return round.choice(field).orElseGet(() -> LANGUAGES.get(round.chance(4).nextInt(LANGUAGES.size())));
    }

    private static Predicate<Request> isIn(String language) {
        return request -> request.language().equals(language);
    }

    private static List<Request> some(
            Round round, int purpose, int count, List<Request> taken, Predicate<Request> wanted) {
        var known = new HashSet<>(taken);
        var rest = new ArrayList<>(POOL.stream()
                .filter(wanted)
                .filter(request -> !known.contains(request))
                .toList());
        Collections.shuffle(rest, round.chance(purpose));
        return List.copyOf(rest.subList(0, Math.min(count, rest.size())));
    }
}

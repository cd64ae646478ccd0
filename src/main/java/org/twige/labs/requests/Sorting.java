package org.twige.labs.requests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.twige.labs.data.Keywords;
import org.twige.labs.data.Request;
import org.twige.labs.data.Topic;
import org.twige.labs.requests.TextModel.Labelled;
import org.twige.labs.round.Round;

/** The ways of sorting that a round compares: the learner's models, a second kind of model, rules, and the fullest desk. */
record Sorting(Round round) {

    static final Score RULES = by(request -> Keywords.desk(request.text()));

    /** How many results are remembered, 32 KB each: training takes its time, and a page is often looked at again. */
    private static final int REMEMBERED = 400;

    private static final Map<Wanted, Score> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Score> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Wanted(long seed, Map<String, String> choices, String way) {}

    /** Learnt from the learner's 60 messages. */
    Score first() {
        return known("first", () -> TextModel.naiveBayes(labelled()));
    }

    /** Learnt from 60 more, as the office filed them. */
    Score second() {
        return known("second", () -> TextModel.naiveBayes(and(labelled(), Messages.second(round))));
    }

    /** Learnt from 960 more. */
    Score many() {
        return known("many", () -> TextModel.naiveBayes(all()));
    }

    /** Another kind of model, learnt from the same. */
    Score logistic() {
        return known("logistic", () -> TextModel.logistic(all()));
    }

    /** Everything on the desk that gets most. */
    Score fullest() {
        var fullest = all().stream().collect(groupingBy(Labelled::desk, counting())).entrySet().stream()
                .max(Map.Entry.<Topic, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Topic.OTHER);
        return by(_ -> fullest);
    }

    /** How many of the learner's desks are those of the office. */
    int agreeing() {
        return labelled().size() - differing().size();
    }

    /** The messages that the learner put on another desk than the office. */
    List<Labelled> differing() {
        return labelled().stream()
                .filter(each -> each.desk() != each.request().filedAs())
                .toList();
    }

    /** The learner's own desks; where there is none, as for who only reads, that of the office. */
    List<Labelled> labelled() {
        var messages = Messages.first(round);
        return IntStream.range(0, messages.size())
                .mapToObj(at -> new Labelled(messages.get(at), desk(at, messages.get(at))))
                .toList();
    }

    private Topic desk(int at, Request request) {
        return round.choice("m" + at).map(Topic::valueOf).orElse(request.filedAs());
    }

    private List<Labelled> all() {
        return and(and(labelled(), Messages.second(round)), Messages.many(round));
    }

    private static List<Labelled> and(List<Labelled> some, List<Request> more) {
        var all = new ArrayList<>(some);
        more.forEach(request -> all.add(new Labelled(request, request.filedAs())));
        return all;
    }

    private Score known(String way, Supplier<TextModel> model) {
        var wanted = new Wanted(round.seed(), taught(), way);
        var known = KNOWN.get(wanted);
        if (known != null) {
            return known;
        }
        var made = score(model.get());
        KNOWN.put(wanted, made);
        return made;
    }

    /** The choices from which models learn. */
    private Map<String, String> taught() {
        var taught = new HashMap<>(round.choices());
        taught.keySet().removeAll(List.of("guess", "threshold", "why"));
        return taught;
    }

    private static Score score(TextModel model) {
        return new Score(Messages.heldOut().stream()
                .map(each -> model.judge(each.request(), each.pieces()))
                .toList());
    }

    private static Score by(Function<Request, Topic> rule) {
        return new Score(Messages.heldOut().stream()
                .map(each -> new Judgement(each.request(), rule.apply(each.request()), 1))
                .toList());
    }
}

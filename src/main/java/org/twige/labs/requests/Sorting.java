package org.twige.labs.requests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.twige.labs.data.Keywords;
import org.twige.labs.data.Request;
import org.twige.labs.data.Topic;
import org.twige.labs.requests.TextModel.Labelled;
import org.twige.labs.round.Round;

/** The ways of sorting that a round compares: the learner's models, a second kind of model, rules, and the fullest desk. */
record Sorting(Round round) {

    static final Score RULES = by(request -> Keywords.desk(request.text()));

    /** Learnt from the learner's 60 messages. */
    Score first() {
        return score(TextModel.naiveBayes(labelled()));
    }

    /** Learnt from 60 more, as the office filed them. */
    Score second() {
        return score(TextModel.naiveBayes(and(labelled(), Messages.second(round))));
    }

    /** Learnt from 960 more. */
    Score many() {
        return score(TextModel.naiveBayes(all()));
    }

    /** Another kind of model, learnt from the same. */
    Score logistic() {
        return score(TextModel.logistic(all()));
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
    long agreeing() {
        return labelled().stream()
                .filter(each -> each.desk() == each.request().filedAs())
                .count();
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

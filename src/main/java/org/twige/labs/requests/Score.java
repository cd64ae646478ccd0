package org.twige.labs.requests;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.twige.labs.data.Topic;

/** How well a way of sorting did on messages that it had not seen. */
record Score(List<Judgement> judged) {

    /** The share that came on the right desk. */
    double right() {
        return share(Judgement::isRight);
    }

    Score in(String language) {
        return new Score(judged.stream()
                .filter(each -> each.request().language().equals(language))
                .toList());
    }

    /** Only what the model was so sure of; the rest is left to a person. */
    Score sureOf(double threshold) {
        return new Score(
                judged.stream().filter(each -> each.sure() >= threshold).toList());
    }

    /** The mean over the desks of 2 right / (put there + belonging there), so that each desk counts alike. */
    double macroF1() {
        return Arrays.stream(Topic.values()).mapToDouble(this::f1).average().orElse(0);
    }

    /** How many messages that belong on one desk were put on another. */
    long count(Topic belongs, Topic said) {
        return judged.stream()
                .filter(each -> each.request().topic() == belongs && each.said() == said)
                .count();
    }

    private double f1(Topic topic) {
        var put = judged.stream().filter(each -> each.said() == topic).count();
        var belonging =
                judged.stream().filter(each -> each.request().topic() == topic).count();
        return put + belonging == 0 ? 0 : 2.0 * count(topic, topic) / (put + belonging);
    }

    private double share(Predicate<Judgement> wanted) {
        return judged.isEmpty() ? 0 : (double) judged.stream().filter(wanted).count() / judged.size();
    }

    /** As it is shown and asked about: per cent, rounded half up. */
    static long percent(double share) {
        return Math.round(share * 100);
    }
}

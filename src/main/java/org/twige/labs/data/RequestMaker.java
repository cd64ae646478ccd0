package org.twige.labs.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of one language: as many for each topic, none twice. A third is held out, and of each topic one
 * phrase wholly, as real messages also say what no earlier one has said.
 */
final class RequestMaker {

    private static final int EACH_TOPIC = 75;
    private static final int AMBIGUOUS = 36;
    private static final int MISFILED = 18;
    private static final int SLIPS_PERCENT = 15;

    private static final List<Topic> TOPICS = List.of(Topic.values());
    private static final List<TypingSlip> SLIPS = List.of(TypingSlip.values());

    private final RequestWords words;
    private final Chance chance;
    private final Set<String> written = new HashSet<>();
    private final Map<Topic, Integer> soFar = new EnumMap<>(Topic.class);

    RequestMaker(RequestWords words, Chance chance) {
        this.words = words;
        this.chance = chance;
    }

    List<Request> make() {
        var requests = new ArrayList<Request>();
        for (var n = 0; n < AMBIGUOUS; n++) {
            requests.add(ambiguous(words.shared().get(n % words.shared().size())));
        }
        for (var topic : TOPICS) {
            while (soFar.getOrDefault(topic, 0) < EACH_TOPIC) {
                requests.add(clear(topic, words.phrases().getOrDefault(topic, List.of())));
            }
        }
        return heldOut(chance.shuffled(misfiled(chance.shuffled(requests))));
    }

    /** On which of its two desks it lies is decided by a coin. */
    private Request ambiguous(RequestWords.Shared both) {
        var first = chance.below(2);
        return request(both.phrase(), both.topics().get(first), both.topics().get(1 - first));
    }

    private Request clear(Topic topic, List<String> phrases) {
        var phrase = chance.of(phrases);
        var request = request(phrase, topic, null);
        return phrase.equals(phrases.getLast()) ? request.aside() : request;
    }

    private Request request(String phrase, Topic topic, @Nullable Topic alsoAbout) {
        soFar.merge(topic, 1, Integer::sum);
        return new Request("", words.language(), freshText(phrase), topic, alsoAbout, topic, false);
    }

    private String freshText(String phrase) {
        String text;
        do {
            text = words.message(phrase, chance);
            text = chance.percent(SLIPS_PERCENT) ? chance.of(SLIPS).in(text, chance) : text;
        } while (!written.add(text));
        return text;
    }

    private List<Request> misfiled(List<Request> requests) {
        var filed = new ArrayList<Request>();
        var wrong = 0;
        for (var request : requests) {
            var astray = !request.isAmbiguous() && wrong < MISFILED;
            wrong += astray ? 1 : 0;
            filed.add(astray ? request.filed(otherThan(request.topic())) : request);
        }
        return filed;
    }

    private Topic otherThan(Topic topic) {
        var others = new ArrayList<>(TOPICS);
        others.remove(topic);
        return chance.of(others);
    }

    private static List<Request> heldOut(List<Request> requests) {
        var aside = new EnumMap<Topic, Integer>(Topic.class);
        requests.stream().filter(Request::heldOut).forEach(request -> aside.merge(request.topic(), 1, Integer::sum));
        var parted = new ArrayList<Request>();
        for (var request : requests) {
            var more = !request.heldOut() && aside.getOrDefault(request.topic(), 0) < EACH_TOPIC / 3;
            if (more) {
                aside.merge(request.topic(), 1, Integer::sum);
            }
            parted.add(more ? request.aside() : request);
        }
        return parted;
    }
}

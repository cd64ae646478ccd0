package org.twige.assessment.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary.Track;

/** Whether the judges are as many and as different as they should be. A rule that is not met is answered with a reason. */
record Composition(List<Judge> judges, List<Track> tracks) {

    static final int FEWEST = 10;
    private static final int MOST = 12;
    private static final int OF_EACH_TRACK = 2;
    private static final int IN_THE_FIRST_LANGUAGE = 4;
    private static final int OUTSIDE_THE_CAPITAL = 3;

    /**
     * One rule.
     *
     * @param key the end of the key of its sentence
     * @param track null for a rule about all judges
     * @param most 0 for no upper bound
     */
    record Rule(String key, @Nullable Track track, int count, int least, int most) {

        boolean isMet() {
            return count >= least && (most == 0 || count <= most);
        }
    }

    List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule("number", null, judges.size(), FEWEST, MOST));
        tracks.forEach(track -> rules.add(
                new Rule("track", track, count(judge -> judge.track().equals(track.code())), OF_EACH_TRACK, 0)));
        rules.add(new Rule("language", null, count(Judge::firstLanguage), IN_THE_FIRST_LANGUAGE, 0));
        rules.add(new Rule("outside", null, count(Judge::outsideCapital), OUTSIDE_THE_CAPITAL, 0));
        return List.copyOf(rules);
    }

    boolean isMet() {
        return rules().stream().allMatch(Rule::isMet);
    }

    private int count(Predicate<Judge> which) {
        return (int) judges.stream().filter(which).count();
    }
}

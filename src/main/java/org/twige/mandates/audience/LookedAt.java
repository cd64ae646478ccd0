package org.twige.mandates.audience;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looked at in one person, in the order in which events of the ledger keep it.
 *
 * @param facts outcome, institution kind, statute, job level, language, status, joined on, post started on, employment
 *     type, post kind, district, track; older events end before the last four, and places are only added at the end
 */
public record LookedAt(List<@Nullable String> facts) {

    static final int NOWHERE = -1;
    private static final int PLACES = 12;

    public LookedAt {
        facts = Arrays.asList(facts.toArray(String[]::new));
    }

    /** Of a column of an event; nothing when the event keeps none. */
    public static LookedAt of(String @Nullable [] stored) {
        return new LookedAt(stored == null ? List.of() : Arrays.asList(stored));
    }

    /** A person of whom this is known. */
    static LookedAt of(Map<Criterion, String> known) {
        var facts = new @Nullable String[PLACES];
        known.forEach((criterion, value) -> facts[criterion.place()] = value);
        return new LookedAt(Arrays.asList(facts));
    }

    /**
     * The array about a row {@code p} with the columns of {@code people.report_person}.
     *
     * @param outcome an expression
     * @param prefix of the names of the two parameters that say which levels belong to which track
     */
    static String array(String outcome, String prefix) {
        return """
                array[%1$s, p.institution_kind, p.statute, p.job_level, p.language, p.status,
                      cast(p.joined_on as text), cast(p.post_started_on as text),
                      p.employment_type, p.post_kind, p.district,
                      (cast(:%2$sTrackCodes as text[]))[coalesce(
                          array_position(cast(:%2$sTrackKeys as text[]), p.statute || '/' || p.job_level),
                          array_position(cast(:%2$sTrackKeys as text[]), '/' || p.job_level))]]
                """.formatted(outcome, prefix);
    }

    /** What was found in the person; empty where nothing was known. For the institution see the event. */
    public String own(Criterion criterion) {
        var place = criterion.place();
        var found = place >= 0 && place < facts.size() ? facts.get(place) : null;
        return found == null ? "" : found;
    }

    /** A criterion that is a day. */
    Optional<LocalDate> day(Criterion criterion) {
        return Optional.of(own(criterion)).filter(found -> !found.isEmpty()).map(LocalDate::parse);
    }

    /** How the rule treated the person; empty when no event says it. */
    public Optional<AudienceRule.Answer> answer() {
        return facts.isEmpty() ? Optional.empty() : AudienceRule.Answer.of(facts.getFirst());
    }
}

package org.twige.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * What the head of a course says about it.
 *
 * @param place where it stands in the programme, from 1; null for a course beside the programme
 * @param edition the author's own name for this state of the text, e.g. {@code 2026.1}
 * @param minutes lessons, exercises and final check together
 * @param languages codes; the first is the original, the others are translations of it
 * @param activities names of the activity kinds that follow the lessons, e.g. {@code final}
 * @param approver the office that answers for the content, by language
 * @param practice the hands-on exercises between the lessons; null in versions from before there were any
 * @param itemLanguages codes of the languages of the items of the final; null if they are those of the course
 */
public record Description(
        @Nullable Integer place,
        String edition,
        ChangeClass change,
        int minutes,
        List<String> languages,
        LocalText title,
        LocalText summary,
        LocalText forWhom,
        List<Outcome> outcomes,
        Final finalCheck,
        List<String> activities,
        LocalText approver,
        @Nullable List<String> itemLanguages,
        @Nullable List<Practised> practice) {

    /** The hands-on exercises between the lessons, in their order. */
    public List<Practised> practised() {
        return practice == null ? List.of() : practice;
    }

    /** In another language of the course a question of the final is shown in the original. */
    public List<String> languagesOfItems() {
        return itemLanguages == null ? languages : itemLanguages;
    }
}

package org.twige.people.roster;

import java.util.List;
import org.twige.people.forms.Mistake;
import org.twige.people.roster.RosterTitles.Title;

/**
 * A source of staff lists: what its titles mean and how many errors it may have.
 *
 * @param typed the share of errors as it was typed
 * @param drops true when files are taken in from folders here
 */
record SourcePage(ListSource source, List<Title> titles, String typed, boolean drops, List<Mistake> mistakes) {

    static String chosen(Title title) {
        var meaning = title.meaning();
        return meaning == null ? "" : meaning.key();
    }
}

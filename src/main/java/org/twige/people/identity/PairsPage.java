package org.twige.people.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.twige.people.identity.Merge.Side;
import org.twige.people.identity.Pairs.Place;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Pagination;
import org.twige.web.Role;

/**
 * The pairs that wait for a decision, those for which most speaks first.
 *
 * @param at code of the institution that is looked at, or empty
 * @param number of the page, counted from 1
 * @param told what was just done, as the end of a message key, or empty
 * @param proposed how many merges wait for a second official
 */
record PairsPage(List<Pair> pairs, int waiting, List<Place> places, String at, int number, String told, int proposed) {

    static final int A_PAGE = 20;

    PairsPage {
        pairs = List.copyOf(pairs);
        places = List.copyOf(places);
    }

    /** E.g. "same names in another order; same birth year". */
    static String why(Frame frame, Pair pair) {
        return pair.reasons().stream()
                .map(reason -> frame.text("people.doubles.reason." + reason))
                .collect(Collectors.joining("; "));
    }

    static String side(Frame frame, Side side) {
        var no = side.staffNo() == null ? "" : " (" + side.staffNo() + ")";
        return side.names() + no + ", " + side.institution().in(frame.language());
    }

    static String both(Frame frame, Pair pair) {
        return frame.text(
                "people.likenesses.pair",
                "one",
                pair.first().names(),
                "other",
                pair.second().names());
    }

    List<Choice> institutions(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("people.doubles.everywhere")));
        places.forEach(place -> choices.add(
                Choice.of(place.code(), place.names().in(frame.language()) + " (" + frame.number(place.waiting()) + ")")
                        .chosen(place.code().equals(at))));
        return choices;
    }

    boolean hasNews(Frame frame) {
        return !told.isEmpty() && frame.has("people.doubles.told." + told);
    }

    boolean maySearch(Frame frame) {
        return frame.is(Role.PROGRAMME_OFFICE);
    }

    boolean hasMorePages() {
        return waiting > A_PAGE;
    }

    Pagination pagination() {
        return Pagination.of(
                number, Math.max(1, (waiting + A_PAGE - 1) / A_PAGE), page -> "/duplicates?at=" + at + "&page=" + page);
    }
}

package org.twige.people.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.twige.people.names.Folded;

/** Finds the header among the first rows, in whatever place makes most sense of it. */
final class FindHeader {

    /** Fewer columns that we know are no header, but chance. */
    private static final int FEWEST = 2;

    /** Fewer titles in a row are no header that an official could explain. */
    private static final int FEWEST_TITLES = 3;

    private static final int LONGEST_TITLE = 80;

    private final HeaderWords words;

    FindHeader(HeaderWords words) {
        this.words = words;
    }

    sealed interface Answer {
        record Found(RosterText text) implements Answer {}

        /** A header in which something is missing, or that is only guessed: an official may say what its titles mean. */
        record Unclear(RosterText guess, Refusal why, String what) implements Answer {}

        record Refused(Refusal why, String what) implements Answer {}
    }

    private record Candidate(RosterTable table, Header header) {}

    Answer in(List<FirstLines> places) {
        var candidates =
                places.stream().map(this::best).flatMap(Optional::stream).toList();
        var complete = candidates.stream().filter(this::isComplete).toList();
        var best = (complete.isEmpty() ? candidates : complete)
                .stream().reduce((one, other) -> isBetter(other, one) ? other : one);
        return best.map(found -> judged(found, complete))
                .orElseGet(() -> guessed(places).orElseGet(() -> new Answer.Refused(Refusal.NO_HEADER, "")));
    }

    /** Of two sheets the first counts; of two ways to divide a text the one that makes more sense. */
    private boolean isBetter(Candidate other, Candidate one) {
        return !(isComplete(one) && one.table() instanceof RosterTable.Sheet)
                && other.header().places().size() > one.header().places().size();
    }

    private boolean isComplete(Candidate candidate) {
        return words.missing(candidate.header().places()).isEmpty();
    }

    private Answer judged(Candidate found, List<Candidate> complete) {
        var header = found.header();
        var forbidden = header.titles().stream().filter(words::forbids).toList();
        if (!forbidden.isEmpty()) {
            return new Answer.Refused(Refusal.FORBIDDEN_COLUMN, String.join(", ", forbidden));
        }
        var passed = complete.stream()
                .filter(other -> !other.table().equals(found.table()))
                .map(Candidate::table)
                .filter(RosterTable.Sheet.class::isInstance)
                .map(table -> ((RosterTable.Sheet) table).name())
                .toList();
        var text = new RosterText(found.table(), header, passed);
        return isComplete(found)
                ? new Answer.Found(text)
                : new Answer.Unclear(text, Refusal.MISSING_COLUMN, missing(header));
    }

    private String missing(Header header) {
        return String.join(
                ", ",
                words.missing(header.places()).stream()
                        .map(choice -> String.join(" / ", choice))
                        .toList());
    }

    private Optional<Candidate> best(FirstLines place) {
        Optional<Candidate> best = Optional.empty();
        for (var line : place.lines()) {
            var candidate = new Candidate(place.table(), header(line));
            if (candidate.header().places().size() >= FEWEST
                    && best.map(found -> found.header().places().size()
                                    < candidate.header().places().size())
                            .orElse(true)) {
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** The row with most different words above rows that are as wide. */
    private Optional<Answer> guessed(List<FirstLines> places) {
        Optional<Candidate> best = Optional.empty();
        for (var place : places) {
            for (var i = 0; i + 1 < place.lines().size(); i++) {
                var candidate =
                        new Candidate(place.table(), header(place.lines().get(i)));
                var width = titles(candidate.header());
                if (width >= FEWEST_TITLES
                        && filled(place.lines().get(i + 1)) * 2 > width
                        && best.map(found -> titles(found.header()) < width).orElse(true)) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best.map(found -> judged(found, List.of()))
                .map(answer -> answer instanceof Answer.Unclear unclear
                        ? new Answer.Unclear(unclear.guess(), Refusal.NO_HEADER, "")
                        : answer);
    }

    /** How many titles a row has if it can be a header, else zero. */
    private static int titles(Header header) {
        var seen = new HashSet<String>();
        for (var title : header.titles()) {
            var isTitle = title.length() <= LONGEST_TITLE && title.chars().anyMatch(Character::isLetter);
            if (!title.isEmpty() && (!isTitle || !seen.add(Folded.of(title)))) {
                return 0;
            }
        }
        return seen.size();
    }

    private static long filled(RosterLine line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private Header header(RosterLine line) {
        var titles = line.cells().stream().map(FindHeader::title).toList();
        var ignored = titles.stream()
                .filter(title -> !title.isEmpty() && words.meaning(title).isEmpty())
                .toList();
        return new Header(line.number(), titles, words.places(titles), ignored);
    }

    private static String title(String cell) {
        return CleanText.of(Mojibake.suspects(cell) ? Mojibake.repaired(cell).orElse(cell) : cell);
    }
}

package org.twige.assessment.cut;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.country.Vocabulary.Track;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Role;
import org.twige.web.Row;

/**
 * A workshop as officials see it.
 *
 * @param leader the names of whoever leads it
 * @param spreads by position, what the judges said of an item; empty while nobody may see it
 * @param carried null while the adopted pass mark holds, or was replaced
 * @param answer what became of the move that was asked for; null for none
 */
record WorkshopPage(
        Workshop workshop,
        LocalText course,
        int version,
        String leader,
        List<Judge> judges,
        List<Listed> items,
        @Nullable CutResult first,
        @Nullable CutResult second,
        Map<Integer, Spread> spreads,
        Map<Integer, Observed> observed,
        List<Workshops.Event> events,
        @Nullable CutStanding adopted,
        @Nullable Carried carried,
        UUID reader,
        MoveWorkshop.@Nullable Answer answer) {

    String heading(Frame frame) {
        return frame.text("assessment.cut.workshop.heading");
    }

    Errors errors(Frame frame) {
        return answer == null || answer == MoveWorkshop.Answer.DONE
                ? Errors.none()
                : Errors.of(
                        answer == MoveWorkshop.Answer.NEEDS_A_REASON ? "reason" : "next",
                        frame.text("assessment.cut.move.answer."
                                + answer.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** What was adopted and how sure it is; null before. */
    @Nullable
    String adoptedWords(Frame frame) {
        if (adopted == null) {
            return null;
        }
        var score = adopted.score();
        return frame.text("assessment.cut.workshop.adopted", "cut", score.cut(), "day", frame.date(score.from()))
                + " "
                + score.basis().words(frame);
    }

    /** How many of the items are still judged. */
    long open() {
        return items.stream().filter(Listed::isOpen).count();
    }

    boolean isLeader() {
        return workshop.isLedBy(reader);
    }

    /** Who may know the judges by their names. */
    boolean showsNames(Frame frame) {
        return frame.is(Role.PROGRAMME_OFFICE);
    }

    boolean mayNameJudges() {
        return isLeader() && NameJudge.isPossible(workshop.state());
    }

    boolean mayAdopt(Frame frame) {
        return second != null
                && workshop.state() == WorkshopState.CLOSED
                && frame.is(Role.PROGRAMME_OFFICE)
                && !isLeader();
    }

    /** Once nobody rates any more, every rating may be read. */
    boolean hasRatings() {
        return ShowRatings.isOpen(workshop.state());
    }

    List<WorkshopMove> moves(Frame frame) {
        return Stream.of(WorkshopMove.values())
                .filter(move -> move != WorkshopMove.ADOPT && move.isPossibleFrom(workshop.state()))
                .filter(move -> isLeader() || (!move.isForTheLeader() && frame.is(Role.PROGRAMME_OFFICE)))
                .toList();
    }

    boolean needsAReason(WorkshopMove move, Country country) {
        return MoveWorkshop.needsAReason(move, judges, country);
    }

    Composition composition(Country country) {
        return new Composition(judges, country.vocabulary().tracks());
    }

    static String words(Composition.Rule rule, Frame frame) {
        var key = "assessment.cut.rule." + rule.key();
        return frame.text(
                key,
                "least",
                rule.least(),
                "most",
                rule.most(),
                "track",
                rule.track() == null ? "" : rule.track().name().in(frame.language()),
                "language",
                frame.country().languages().getFirst().name());
    }

    static String track(String code, Frame frame) {
        return frame.country().vocabulary().tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .map(Track::name)
                .map(name -> name.in(frame.language()))
                .orElse(code);
    }

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(
                        frame.text("assessment.cut.workshop.state"),
                        frame.text("assessment.cut.state." + workshop.state().key())),
                Row.of(
                        frame.text("assessment.cut.workshop.version"),
                        frame.text("assessment.cut.workshop.version-of", "number", version)),
                Row.of(frame.text("assessment.cut.workshop.leader"), showsNames(frame) ? leader : "–"),
                Row.of(
                        frame.text("assessment.cut.workshop.sample"),
                        frame.text(
                                "assessment.cut.workshop.sample-of",
                                "items",
                                items.size(),
                                "forms",
                                workshop.forms(),
                                "seed",
                                String.valueOf(workshop.seed()))),
                Row.of(
                        frame.text("assessment.cut.workshop.definition"),
                        workshop.definition().in(frame.language())));
    }

    boolean needsMoreJudges() {
        var last = second == null ? first : second;
        return last != null && last.needsMoreJudges();
    }

    ResultTable results() {
        return new ResultTable(first, second, workshop.formItems());
    }

    long finished(int round) {
        return judges.stream().filter(judge -> judge.hasFinished(round)).count();
    }
}

package org.twige.assessment.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary;
import org.twige.courses.Course;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * One item with everything that is known about it.
 *
 * @param texts by language
 * @param chosen by letter of an option
 * @param decisions about the draw, the newest first
 * @param done what the author has just decided; empty for nothing
 * @param problem why the item cannot leave the draw; null if nobody asked, or it can
 */
record RatedItemPage(
        Course course,
        RatedItem item,
        Map<String, ItemText> texts,
        Map<String, ItemDetails.Chosen> chosen,
        List<Beside> groups,
        List<Earlier> history,
        List<Withdrawal> decisions,
        String done,
        String reason,
        @Nullable Problem problem) {

    /** Why an item cannot leave the draw: no reason, or these cells would be left with too few. */
    record Problem(List<Supplies.Shortage> cells) {}

    private static final ItemDetails.Chosen NOBODY = new ItemDetails.Chosen(0, 0, null);

    /** In the reader's language, otherwise in the first that it has. */
    ItemText text(Frame frame) {
        var text = texts.get(frame.language());
        return text != null ? text : texts.values().iterator().next();
    }

    /** The other languages by their names: what is harder in one of them is often only translated badly. */
    Map<String, ItemText> others(Frame frame) {
        var others = new LinkedHashMap<String, ItemText>();
        frame.languages().stream()
                .filter(language -> texts.containsKey(language.code()))
                .filter(language -> !text(frame).equals(texts.get(language.code())))
                .forEach(language -> others.put(language.name(), texts.get(language.code())));
        return others;
    }

    ItemDetails.Chosen chosen(String letter) {
        return chosen.getOrDefault(letter, NOBODY);
    }

    /** Of all forms, with its standard error, in per cent. */
    String share(Frame frame, long count) {
        if (!item.isEnough()) {
            return "–";
        }
        var share = (double) count / item.forms();
        return Digits.of(frame, 100 * share, 100 * Math.sqrt(share * (1 - share) / item.forms()), 1);
    }

    String back() {
        return "/authors/quality?course=" + course.slug();
    }

    String address() {
        return "/authors/quality/items/" + item.item();
    }

    /** What to call a group. */
    static String group(Frame frame, String dimension, String code) {
        return switch (dimension) {
            case "LANGUAGE" ->
                frame.country().speaks(code) ? frame.country().language(code).name() : code;
            case "TRACK" ->
                frame.country()
                        .vocabulary()
                        .track(code)
                        .map(Vocabulary.Track::name)
                        .map(name -> name.in(frame.language()))
                        .orElseGet(() -> frame.text("assessment.quality.group." + code));
            default -> frame.text("assessment.quality.group." + code);
        };
    }

    /** Has the author only to confirm? */
    boolean asksToConfirm() {
        return problem != null && !problem.cells().isEmpty();
    }

    Errors errors(Frame frame) {
        if (problem == null) {
            return Errors.none();
        }
        var sentence = problem.cells().isEmpty()
                ? frame.text("assessment.quality.reason-missing", "most", WithdrawItem.LONGEST_REASON)
                : problem.cells().stream().map(cell -> tooFew(frame, cell)).collect(Collectors.joining(" "));
        return Errors.of("reason", sentence);
    }

    private static String tooFew(Frame frame, Supplies.Shortage cell) {
        return frame.text(
                "assessment.quality.too-few",
                "outcome",
                cell.outcome(),
                "family",
                frame.text("assessment.quality.family." + cell.family()),
                "left",
                cell.left(),
                "needed",
                cell.needed());
    }
}

package org.twige.assessment.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetReader;
import org.twige.assessment.exchange.QtiPackage;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Hands items out with their keys, and writes down who took them. */
@Component
class ExportItems {

    private static final int MOST = 1_000;
    private static final List<String> CHOICES = List.of("best-answer", "case", "choose-all");

    private final AuthoredItems items;
    private final AuthoredCourses courses;
    private final Audit audit;

    ExportItems(AuthoredItems items, AuthoredCourses courses, Audit audit) {
        this.items = items;
        this.courses = courses;
        this.audit = audit;
    }

    /** A package of the items of these codes that are there and have a text in the language; empty if none is. */
    @Transactional
    Optional<byte[]> qti(AuthoredCourse course, List<String> codes, String language, UUID by) {
        var all = sheets(course);
        var chosen = codes.stream()
                .distinct()
                .limit(MOST)
                .flatMap(code -> all.stream()
                        .filter(sheet -> sheet.text("id").equals(code))
                        .limit(1))
                .filter(sheet -> CHOICES.contains(sheet.text("kind")))
                .filter(sheet -> !sheet.in(language, "stem").isEmpty()
                        && !sheet.text("key").isEmpty())
                .map(sheet -> withPassage(sheet, language, all))
                .toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        record(
                course,
                "items.exported",
                chosen.stream().map(sheet -> sheet.text("id")).toList(),
                by);
        return Optional.of(new QtiPackage(chosen, language).archive());
    }

    /** What was approved in the tool, as it may be carried over into the files of the course, by the file where it belongs. */
    @Transactional
    String yaml(AuthoredCourse course, UUID by) {
        var approved = items.approved(course.course().id());
        record(
                course,
                "items.taken",
                approved.stream().map(sheet -> sheet.text("id")).toList(),
                by);
        return approved.stream().collect(Collectors.groupingBy(ExportItems::file)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> "# " + file.getKey() + "\n"
                        + file.getValue().stream()
                                .map(sheet -> sheet.yaml(course.languages()))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String file(ItemSheet sheet) {
        return switch (sheet.text("kind")) {
            case "best-answer" -> "items/" + sheet.text("outcome") + ".yaml";
            case "case" -> "items/cases.yaml";
            case "choose-all" -> "items/several.yaml";
            case "order" -> "items/order.yaml";
            default -> "items/seeded.yaml";
        };
    }

    /** Every item of a course: those of the tool first, because they are newer than what the files say under the same code. */
    private List<ItemSheet> sheets(AuthoredCourse course) {
        return Stream.concat(
                        items.of(course.course().id()).stream().map(AuthoredItem::sheet),
                        SheetReader.all(courses.files(course), course.languages()).stream())
                .toList();
    }

    /** A question of a case goes out with the situation that stands in the first of them. */
    private static ItemSheet withPassage(ItemSheet sheet, String language, List<ItemSheet> all) {
        if (!sheet.text("kind").equals("case")) {
            return sheet;
        }
        return all.stream()
                .filter(other -> other.text("case").equals(sheet.text("case")))
                .map(other -> other.in(language, "passage"))
                .filter(passage -> !passage.isEmpty())
                .findFirst()
                .map(passage -> sheet.with(language + ".passage", passage))
                .orElse(sheet);
    }

    private void record(AuthoredCourse course, String kind, List<String> codes, UUID by) {
        audit.record(new Act(
                by.toString(),
                kind,
                "course:" + course.course().id().value(),
                Map.of("items", String.valueOf(codes.size()), "codes", codes(codes))));
    }

    /** So many as an entry of the record holds. */
    private static String codes(List<String> codes) {
        return codes.stream().limit(50).collect(Collectors.joining(" "));
    }
}

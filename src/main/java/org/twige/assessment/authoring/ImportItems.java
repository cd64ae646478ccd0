package org.twige.assessment.authoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.authoring.AuthoredItems.NewText;
import org.twige.assessment.authoring.ItemImports.ItemImport;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.Stem;
import org.twige.assessment.exchange.ForeignItem;
import org.twige.assessment.exchange.ReadItems;
import org.twige.assessment.exchange.SkippedItem;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Takes questions of other systems over as drafts: first to look at, then all of them or none. */
@Component
class ImportItems {

    private static final String BEGINNING = "import-";

    private final ItemImports imports;
    private final AuthoredItems items;
    private final ItemLines lines;
    private final Audit audit;
    private final Clock clock;

    ImportItems(ItemImports imports, AuthoredItems items, ItemLines lines, Audit audit, Clock clock) {
        this.imports = imports;
        this.items = items;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was read, without what the course asks already. */
    @Transactional
    UUID look(AuthoredCourse course, String language, ReadItems read, UUID by) {
        return imports.add(course.course().id(), language, withoutKnown(course, language, read), by, clock.instant());
    }

    /** Makes a draft of each, once; the source is what the file was called. */
    @Transactional
    void confirm(ItemImport found, AuthoredCourse course, String outcome, UUID by) {
        if (!imports.confirm(found.id(), clock.instant())) {
            return;
        }
        var number = imports.lastNumber(found.course(), BEGINNING);
        for (var item : found.reading().taken()) {
            number++;
            var sheet = sheet(item, found.language(), outcome, BEGINNING + number);
            var text = new NewText(sheet, sheet.yaml(course.languages()), by, clock.instant());
            var _ = items.add(found.course(), text).orElseThrow();
        }
        audit.record(new Act(
                by.toString(),
                "items.imported",
                "course:" + found.course().value(),
                Map.of(
                        "items",
                        String.valueOf(found.reading().taken().size()),
                        "format",
                        found.reading().format())));
    }

    private ReadItems withoutKnown(AuthoredCourse course, String language, ReadItems read) {
        var known = new HashMap<String, String>();
        lines.stems(course.course().id(), language).forEach(line -> known.putIfAbsent(same(line.stem()), line.code()));
        var taken = new ArrayList<ForeignItem>();
        var skipped = new ArrayList<>(read.skipped());
        for (var item : read.taken()) {
            var before = Optional.ofNullable(known.putIfAbsent(same(item.stem()), item.name()));
            before.ifPresentOrElse(
                    name -> skipped.add(
                            new SkippedItem(item.name(), item.line(), SkippedItem.Reason.SAME_QUESTION, name)),
                    () -> taken.add(item));
        }
        return new ReadItems(read.format(), List.copyOf(taken), List.copyOf(skipped));
    }

    /** Two stems that a reader could not tell apart. */
    private static String same(String stem) {
        return Stem.of(stem).toString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static ItemSheet sheet(ForeignItem item, String language, String outcome, String code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", code);
        fields.put("outcome", outcome);
        fields.put("kind", item.several() ? "choose-all" : "best-answer");
        fields.put("key", item.key());
        fields.put("source", item.name());
        fields.put(language + ".stem", item.stem());
        for (var i = 0; i < item.options().size(); i++) {
            var option = language + "." + (char) ('a' + i) + ".";
            fields.put(option + "text", item.options().get(i).text());
            fields.put(option + "why", item.options().get(i).why());
        }
        return new ItemSheet(fields);
    }
}

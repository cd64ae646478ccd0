package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.courses.VersionId;
import org.twige.courses.activity.ActivityKind;
import org.twige.courses.activity.CourseFolder;
import org.twige.courses.activity.Problem;

/** The final of a course, as courses and learners come to it. */
@Component
class FinalActivity implements ActivityKind {

    static final String NAME = "final";

    private final Banks banks;

    FinalActivity(Banks banks) {
        this.banks = banks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String launch(VersionId version) {
        return banks.slug(version).map(slug -> "/learn/" + slug + "/final").orElse("/courses");
    }

    @Override
    public List<Problem> problems(CourseFolder folder) {
        var items = JoinItems.join(folder.files("items"), banks.approved(folder.slug()));
        return ItemFiles.read(items, Blueprint.of(folder.description())).problems();
    }

    @Override
    public Map<String, Integer> countByLanguage(CourseFolder folder) {
        var items = ItemFiles.unchecked(folder.files("items")).items();
        var counts = new LinkedHashMap<String, Integer>();
        folder.description()
                .languages()
                .forEach(language -> counts.put(language, (int) items.stream()
                        .filter(item -> item.in(language).isPresent())
                        .count()));
        return counts;
    }
}

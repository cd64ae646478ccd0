package org.twige.learning.branch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that was done at this branch into one signed file; the centre knows what it has already. */
@Component
class WriteResults {

    private final OwnBranches own;
    private final Courses courses;
    private final StickKey key;
    private final JsonMapper json;
    private final Clock clock;

    WriteResults(OwnBranches own, Courses courses, StickKey key, JsonMapper json, Clock clock) {
        this.own = own;
        this.courses = courses;
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    /** A file and how much is in it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record Written(byte[] file, long people, int acts) {}

    Written write(OwnBranch here) {
        var acts = acts(here);
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                ResultsHead.NAME, json.writeValueAsBytes(new ResultsHead(here.branch(), here.pack(), clock.instant())));
        files.put(ResultsHead.EVENTS, json.writeValueAsBytes(acts));
        try {
            var people = acts.stream().map(Act::person).distinct().count();
            return new Written(SignedFile.write(Purpose.RESULTS, files, key), people, acts.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Act> acts(OwnBranch here) {
        return own.facts().stream()
                .map(this::inLanguageOfCourse)
                .flatMap(fact -> fact.told(here.branch()))
                .toList();
    }

    /** Who finished a lesson without a question may have asked for a language in which it is not written. */
    private Fact inLanguageOfCourse(Fact fact) {
        return courses.version(new VersionId(fact.version()))
                .map(version -> fact.in(version.languageFor(fact.language())))
                .orElse(fact);
    }
}

package org.twige.credentials.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.credentials.rules.AcceptedIssuers;
import org.twige.credentials.rules.IssuerRule;
import org.twige.people.PersonId;
import org.twige.web.ForeignFiles;
import org.twige.web.Frame;

/** Puts together what a person sees of the own proofs from elsewhere. */
@Component
public class ShowMyEvidence {

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final AcceptedIssuers issuers;
    private final Courses courses;
    private final ForeignFiles foreign;

    ShowMyEvidence(
            EvidenceRecords records,
            EvidenceHappenings happenings,
            AcceptedIssuers issuers,
            Courses courses,
            ForeignFiles foreign) {
        this.records = records;
        this.happenings = happenings;
        this.issuers = issuers;
        this.courses = courses;
        this.foreign = foreign;
    }

    /** One line in the list of a person's certificates: never one of ours. */
    public record Line(MyEvidencePage page) {

        public String address() {
            return page.address();
        }

        public String title() {
            return page.rule().title();
        }

        public String stateKey() {
            return page.stateKey();
        }

        public String tagClass() {
            return page.evidence().tagClass();
        }

        public String sentence(Frame frame) {
            return page.sentence(frame);
        }
    }

    /** All but what was withdrawn, the newest first. */
    public List<Line> of(PersonId person) {
        return records.of(person).stream()
                .filter(evidence -> evidence.state() != Evidence.State.WITHDRAWN)
                .map(this::page)
                .map(Line::new)
                .toList();
    }

    Optional<Evidence> own(PersonId person, UUID evidence) {
        return records.own(person, evidence);
    }

    NewEvidencePage form(PersonId person, String replaces) {
        var asked = new NewEvidenceForm(null, null, null, null, null, replaces);
        var form = asked.replacesId()
                .flatMap(id -> records.own(person, id))
                .map(refused -> NewEvidenceForm.after(refused, rule(refused).rule()))
                .orElseGet(NewEvidenceForm::empty);
        return form(form, Map.of());
    }

    NewEvidencePage form(NewEvidenceForm form, Map<String, String> problems) {
        return new NewEvidencePage(form, issuers.open(), titles(), problems);
    }

    MyEvidencePage page(Evidence evidence) {
        var picture = evidence.picture();
        return new MyEvidencePage(
                evidence,
                rule(evidence),
                titles().getOrDefault(evidence.course(), new LocalText(Map.of())),
                happenings.findings(evidence.id()),
                happenings.of(evidence.id()),
                picture == null ? null : foreign.picture(picture),
                records.isReplaced(evidence.id()));
    }

    private IssuerRule rule(Evidence evidence) {
        return issuers.version(evidence.rule()).orElseThrow();
    }

    private Map<CourseId, LocalText> titles() {
        return courses.published().stream().collect(Collectors.toMap(Course::id, Course::title));
    }
}

package org.twige;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.twige.accounts.DemoSignIns;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.StaffLists;
import org.twige.web.Role;

/** What the offices of the demo do on its first day: the staff list, the responsibilities, the mandate. */
@Component
@ConditionalOnBean(DemoClock.class)
class DemoOffice {

    private static final String BY = "system:demo";

    private final Institutions institutions;
    private final StaffLists staffLists;
    private final Responsibilities responsibilities;
    private final DemoMandate mandate;
    private final DemoPeople people;
    private final DemoSignIns signIns;

    DemoOffice(
            Institutions institutions,
            StaffLists staffLists,
            Responsibilities responsibilities,
            DemoMandate mandate,
            DemoPeople people,
            DemoSignIns signIns) {
        this.institutions = institutions;
        this.staffLists = staffLists;
        this.responsibilities = responsibilities;
        this.mandate = mandate;
        this.people = people;
        this.signIns = signIns;
    }

    void open(InventedNation nation) {
        nation.institutions()
                .forEach(employer -> institutions.addBelow(
                        employer.parent(), employer.code(), employer.kind(), employer.names(), employer.district()));
        staffLists.apply(BY, new ByteArrayInputStream(staffList(nation)), "demo-roster.csv");
        people.officials()
                .forEach(official ->
                        responsibilities.give(official.person(), official.role(), official.over(), null, BY));
        mandate.publish(people.first(Role.PROGRAMME_OFFICE).person().value());
    }

    private static byte[] staffList(InventedNation nation) {
        var bytes = new ByteArrayOutputStream();
        try (var table = CsvWriter.builder().build(bytes)) {
            table.writeRecord(InventedNation.COLUMNS);
            nation.rows().forEach(table::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One sign-in per role, and one for a learner in the middle of the course. */
    void signIns() {
        signIns.make(people.everyRole());
    }
}

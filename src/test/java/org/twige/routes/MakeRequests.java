package org.twige.routes;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.courses.Version;
import org.twige.web.Role;

/** Lets everybody ask for more time, and for an exemption with a paper, about the duty that is open. */
final class MakeRequests {

    private static final int DAYS = 10;

    private final MadeNation nation;
    private final JdbcClient database;
    private final Vocabulary vocabulary;
    private final LocalDate later;
    private final LocalDate soon;

    MakeRequests(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
        var country = application.getBean(Country.class);
        this.vocabulary = country.vocabulary();
        this.soon = country.today(application.getBean(Clock.class)).plusDays(1);
        this.later = soon.plusDays(DAYS);
    }

    void make(Version open) {
        nation.facts()
                .put("reason", vocabulary.extensions().reasons().getFirst().code());
        nation.facts().put("later-day", String.valueOf(later.getDayOfMonth()));
        nation.facts().put("later-month", String.valueOf(later.getMonthValue()));
        nation.facts().put("later-year", String.valueOf(later.getYear()));
        nation.askers().forEach((role, resident) -> {
            duty(resident, open);
            resident.things().put(Thing.MY_REQUEST, ask(role, resident, "extension"));
            resident.things().put(Thing.OWN_EXEMPTION_REQUEST, ask(role, resident, "exemption"));
        });
        nation.others().values().forEach(resident -> {
            duty(resident, open);
            resident.things().put(Thing.REQUEST, ask(Role.LEARNER, resident, "extension"));
            resident.things().put(Thing.EXEMPTION_REQUEST, ask(Role.LEARNER, resident, "exemption"));
            resident.things().put(Thing.MY_REQUEST, resident.id(Thing.REQUEST));
            resident.things().put(Thing.OWN_EXEMPTION_REQUEST, resident.id(Thing.EXEMPTION_REQUEST));
        });
    }

    private void duty(Resident resident, Version open) {
        var duty = database.sql("""
                select cast(id as text) from mandates.duty where person_id = :person and course_id = :course
                """)
                .param("person", resident.person().value())
                .param("course", open.course().value())
                .query(String.class)
                .single();
        resident.things().put(Thing.OPEN_DUTY, duty);
    }

    /** The request that is written down. */
    private String ask(Role role, Resident resident, String kind) {
        var ground = vocabulary.grounds().stream()
                .filter(known -> known.byCoordinator() && !known.needsEvidence())
                .findFirst()
                .orElseThrow();
        var isExemption = kind.equals("exemption");
        var until = isExemption ? soon : later;
        var form = new Form()
                .with("reason", isExemption ? ground.code() : nation.fact("reason"))
                .with("day", String.valueOf(until.getDayOfMonth()))
                .with("month", String.valueOf(until.getMonthValue()))
                .with("year", String.valueOf(until.getYear()))
                .withFile("file", "%PDF-1.7 a paper");
        nation.signedIn(role, resident)
                .post("/my-training/duties/" + resident.id(Thing.OPEN_DUTY) + "/requests/" + kind, form);
        return database.sql("""
                select cast(id as text) from mandates.request where person_id = :person and kind = upper(:kind)
                """)
                .param("person", resident.person().value())
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}

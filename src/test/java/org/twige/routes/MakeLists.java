package org.twige.routes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.web.Jobs;
import org.twige.web.Role;

/**
 * Makes what mass work leaves behind at each place: a staff list that took effect and one that waits, both with rows
 * that are wrong, pairs of persons who may be one, and jobs that are done.
 */
final class MakeLists {

    private static final int JOINERS = 500;

    private final MadeNation nation;
    private final JdbcClient database;
    private final Jobs jobs;
    private int invented = JOINERS;

    MakeLists(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
        this.jobs = application.getBean(Jobs.class);
    }

    void make(Map<Relation, Resident> coordinators, List<Invented> everybody) {
        coordinators.forEach((place, coordinator) -> lists(place, coordinator, everybody));
        coordinators.forEach(this::pair);
        nation.others().forEach((place, resident) -> {
            var official = Objects.requireNonNull(coordinators.get(place));
            give(resident, Thing.RESPONSIBILITY, """
                    select id from people.responsibility where person_id = '%s' and handed_on_from_id is null
                    """.formatted(resident.person()));
            job(resident);
            correction(resident, Thing.CORRECTION, "PHONE");
            correction(resident, Thing.OWN_CORRECTION, "NAMES");
            deputy(resident, place == Relation.OWN ? coordinators.get(Relation.CHILD) : official);
            emergency(resident);
        });
        var own = nation.others(Relation.OWN);
        nation.askers().values().forEach(asker -> {
            correction(asker, Thing.OWN_CORRECTION, "NAMES");
            deputy(asker, asker);
            own.things().forEach(asker.things()::putIfAbsent);
            job(asker);
        });
    }

    private void lists(Relation place, Resident coordinator, List<Invented> everybody) {
        var at = coordinator.institution().code();
        var caller = nation.signedIn(Role.COORDINATOR, coordinator);
        var known = everybody.stream()
                .filter(who -> who.place() == place)
                .map(who -> who.line(at, "Active"))
                .collect(Collectors.joining("\n"));
        var applied = upload(caller, known, joiner(place, "joined").line(at, "Active"), mistaken(place, "erred", at));
        caller.post("/rosters/" + applied + "/effect", new Form());
        awaitState(applied, "APPLIED");
        var things = nation.others(place).things();
        things.put(Thing.APPLIED_ROSTER, applied);
        things.put(
                Thing.CHECKED_ROSTER,
                upload(
                        caller,
                        joiner(place, "joins").line(at, "Active"),
                        mistaken(place, "errs", at),
                        strangers(place, at)));
        things.put(Thing.SPARE_ROSTER, upload(caller, mistaken(place, "spare", at)));
        asked(place, caller, things);
    }

    /** A list of a source whose titles nobody understands. */
    private void asked(Relation place, Caller caller, Map<Thing, String> things) {
        var stranger = joiner(place, "asked");
        var source = "Extract " + UUID.randomUUID();
        var list = "PERS_NR,FULLNM,TEL\n" + stranger.staffNo() + "," + stranger.names() + ",x\n";
        var batch = location(
                caller.post("/rosters", new Form().withFile("file", list).with("sourceName", source)));
        awaitState(batch, "ASKED");
        things.put(Thing.ASKED_ROSTER, batch);
        things.put(Thing.ROSTER_SOURCE, one("select id from people.roster_source where name = '" + source + "'"));
    }

    private static String location(Answer sent) {
        return sent.location().split("/", -1)[2];
    }

    private String mistaken(Relation place, String part, String at) {
        return joiner(place, part).line(at, "Nonsense");
    }

    /** Somebody with the identity number of a stranger, and somebody at a strange institution. */
    private String strangers(Relation place, String at) {
        var stranger = nation.others(place == Relation.SIBLING ? Relation.OWN : Relation.SIBLING);
        var alike = joiner(place, "alike");
        return alike.line(at, "Active")
                        .replace(alike.nationalId(), stranger.who().nationalId()) + "\n"
                + joiner(place, "astray").line(stranger.institution().code(), "Active");
    }

    private Invented joiner(Relation place, String part) {
        invented++;
        var joiner = new Invented(place, part, invented);
        Optional.ofNullable(nation.words().get(place)).orElseThrow().addAll(joiner.canaries());
        return joiner;
    }

    private String upload(Caller coordinator, String... rows) {
        var list = String.join(",", Invented.COLUMNS) + "\n" + String.join("\n", rows) + "\n";
        var batch = coordinator
                .post("/rosters", new Form().withFile("file", list))
                .location()
                .split("/", -1)[2];
        awaitState(batch, "CHECKED");
        return batch;
    }

    private void awaitState(String batch, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> one("select state from people.roster_batch where id = '" + batch + "'")
                        .equals(state));
    }

    /** Both of one place; that of the sibling is half from the own institution. */
    private void pair(Relation place, Resident coordinator) {
        var other = place == Relation.SIBLING ? nation.others(Relation.OWN) : coordinator;
        give(nation.others(place), Thing.LIKENESS, """
                insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at)
                values (least('%1$s'::uuid, '%2$s'), greatest('%1$s'::uuid, '%2$s'), true, true, now())
                returning id
                """.formatted(
                        nation.others(place).person(), other.person()));
        give(nation.others(place), Thing.MERGE, """
                insert into people.merge (kept_id, merged_id, state, asked_by, asked_at, decided_by, decided_at)
                values ('%s', '%s', 'REFUSED', '%s', now(), '%3$s', now())
                returning id
                """.formatted(
                        nation.others(place).person(), other.person(), coordinator.person()));
    }

    private void correction(Resident resident, Thing thing, String about) {
        give(resident, thing, """
                insert into people.correction (person_id, about, stood, said, said_at, state)
                values ('%s', '%s', '', '%s', now(), 'OPEN')
                returning id
                """.formatted(
                        resident.person(), about, resident.who().names()));
    }

    /** The colleague stands in for a coordinator, in a part that decides about nobody’s requests here. */
    private void deputy(Resident resident, @Nullable Resident coordinator) {
        database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by,
                                                   handed_on_from_id)
                select :colleague, 'SUPERVISOR', :over, current_date, '2100-01-01', cast(person_id as text), id
                  from people.responsibility
                 where person_id = :coordinator and role = 'COORDINATOR' and handed_on_from_id is null
                 limit 1
                returning cast(id as text)
                """)
                .param("colleague", nation.others(Relation.OWN).person().value())
                .param("over", nation.others(Relation.CHILD).institution().id().value())
                .param(
                        "coordinator",
                        Objects.requireNonNull(coordinator).person().value())
                .query(String.class)
                .optional()
                .ifPresent(id -> resident.things().put(Thing.DEPUTY, id));
    }

    /** One that is over by now, so that it gives no right to anybody. */
    private void emergency(Resident resident) {
        give(resident, Thing.EMERGENCY, """
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by, emergency)
                values ('%s', 'SUPERVISOR', '%s', current_date - 9, current_date - 8, 'test', 'because it could not wait')
                returning id
                """.formatted(
                        resident.person(), resident.institution().id()));
    }

    private void job(Resident resident) {
        var job = jobs.start("people.roster", resident.person().value(), "/rosters/" + UUID.randomUUID());
        jobs.finish(job);
        resident.things().put(Thing.JOB, job.toString());
    }

    private void give(Resident resident, Thing thing, String query) {
        resident.things().put(thing, one(query));
    }

    private String one(String query) {
        return database.sql(query).query(String.class).single();
    }
}

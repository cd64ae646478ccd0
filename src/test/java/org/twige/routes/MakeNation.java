package org.twige.routes;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.accounts.door.SignInCookies;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.Responsibilities;
import org.twige.people.StaffLists;
import org.twige.web.Role;

/** Makes the tree, its people and what they answer for, through the doors that an office uses. */
final class MakeNation {

    private static final List<Relation> PLACES =
            List.of(Relation.OWN, Relation.SIBLING, Relation.PARENT, Relation.CHILD);

    private final ApplicationContext application;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Map<Relation, Institution> places = new EnumMap<>(Relation.class);
    private final Map<Relation, Set<String>> words = new EnumMap<>(Relation.class);
    private final List<Invented> everybody = new ArrayList<>();

    MakeNation(ApplicationContext application) {
        this.application = application;
        this.institutions = application.getBean(Institutions.class);
        this.responsibilities = application.getBean(Responsibilities.class);
    }

    MadeNation make(URI server) {
        var top = code(institutions.root());
        place(Relation.PARENT, top);
        place(Relation.OWN, place(Relation.PARENT).code());
        place(Relation.SIBLING, place(Relation.PARENT).code());
        place(Relation.CHILD, place(Relation.OWN).code());
        for (var role : Role.values()) {
            invent(Relation.OWN, role.name());
        }
        for (var place : PLACES) {
            invent(place, "RESIDENT");
            if (place != Relation.OWN) {
                invent(place, "COORDINATOR");
            }
        }
        enlist();
        return made(server);
    }

    private MadeNation made(URI server) {
        var askers = new EnumMap<Role, Resident>(Role.class);
        var others = new EnumMap<Relation, Resident>(Relation.class);
        var coordinators = new EnumMap<Relation, Resident>(Relation.class);
        for (var role : Role.values()) {
            askers.put(role, resident(Relation.OWN, role.name()));
            if (role != Role.LEARNER) {
                answersFor(askers.get(role), role);
            }
        }
        for (var place : PLACES) {
            others.put(place, resident(place, "RESIDENT"));
            answersFor(others.get(place), Role.SUPERVISOR);
            coordinators.put(place, resident(place, "COORDINATOR"));
            if (place != Relation.OWN) {
                answersFor(coordinators.get(place), Role.COORDINATOR);
            }
        }
        var facts = new LinkedHashMap<String, String>();
        var nation = new MadeNation(server, application.getBean(SignInCookies.class), askers, others, words, facts);
        new MakeCourses(application, nation).make();
        new MakeLists(application, nation).make(coordinators, everybody);
        new MakeSittings(application, nation).make();
        new MakeClasses(application, nation).make();
        nation.everybody().forEach(this::reported);
        new MakeNudges(application, nation).make();
        new MakeBranches(application, nation).make();
        facts.put("scim-token", token());
        return nation;
    }

    /** A request in an exercise that a reader reported. */
    private void reported(Resident resident) {
        var text = application
                .getBean(JdbcClient.class)
                .sql("""
                with round as (
                    insert into labs.round (person_id, exercise, number, seed, reading, language, begun_at, changed_at)
                    values (:person, 'asking', 1, 1, false, 'en', now(), now())
                    returning id, person_id)
                insert into labs.shared_request (round_id, person_id, institution_id, task, language, words, shared_at,
                    reported_at)
                select id, person_id, :place, 'library', 'en', 'Write a notice.', now(), now() from round
                returning cast(id as text)
                """)
                .param("person", resident.person().value())
                .param("place", resident.institution().id().value())
                .query(String.class)
                .single();
        resident.things().put(Thing.REPORTED_TEXT, text);
    }

    /** Of a machine that has never come. */
    private String token() {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                insert into people.scim_token (request_id, source, institution_id, writes, hash, made_by, made_at,
                    expires_on)
                select uuidv7(), 'matrix', :root, true, '', id, now(), '2999-01-01' from people.person limit 1
                returning cast(id as text)
                """)
                .param("root", institutions.root().value())
                .query(String.class)
                .single();
    }

    private void place(Relation place, String below) {
        var code = "qx-" + place.name().toLowerCase(Locale.ROOT);
        var name = "Institute " + place;
        institutions.addBelow(
                below, code, "school", new LocalText(Map.of("rw", name, "en", name, "fr", name, "sw", name)), "");
        places.put(place, institutions.byCode(code).orElseThrow());
        words.put(place, new TreeSet<>());
    }

    private Institution place(Relation place) {
        return Optional.ofNullable(places.get(place)).orElseThrow();
    }

    private void invent(Relation place, String part) {
        var who = new Invented(place, part, everybody.size() + 1);
        everybody.add(who);
        Optional.ofNullable(words.get(place)).orElseThrow().addAll(who.canaries());
    }

    /** One staff list of the nation; everybody has been at a door before, with no password to know. */
    private void enlist() {
        var list = new StringBuilder(String.join(",", Invented.COLUMNS)).append('\n');
        everybody.forEach(who ->
                list.append(who.line(place(who.place()).code(), "Active")).append('\n'));
        application
                .getBean(StaffLists.class)
                .apply(
                        "system:test",
                        new ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8)),
                        "nation.csv");
        application.getBean(JdbcClient.class).sql("""
                insert into accounts.account (person_id, activated_at) select id, now() from people.person
                """).update();
    }

    private Resident resident(Relation place, String part) {
        var who = everybody.stream()
                .filter(known -> known.place() == place && known.part().equals(part))
                .findFirst()
                .orElseThrow();
        var person = application
                .getBean(People.class)
                .byStaffNumber(who.staffNo())
                .orElseThrow()
                .id();
        return new Resident(who, person, place(place));
    }

    private void answersFor(Resident resident, Role role) {
        var isOfTheNation = Sight.isOfTheNation(role) || role == Role.AUTHOR;
        var over = isOfTheNation ? institutions.root() : resident.institution().id();
        responsibilities.give(resident.person(), role, over, null, "system:test");
    }

    private String code(InstitutionId institution) {
        return institutions.find(institution).orElseThrow().code();
    }
}

package org.twige.people;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Makes institutions, persons with posts and responsibilities for tests; invented staff numbers start with 9. */
public class PeopleFixture {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final JdbcClient database;

    public PeopleFixture(JdbcClient database) {
        this.database = database;
    }

    public InstitutionId root() {
        return new InstitutionId(database.sql("select id from people.institution where parent_id is null")
                .query(UUID.class)
                .single());
    }

    /** A school directly under the root, with a code of its own. */
    public InstitutionId institution() {
        return institution(root(), "school", null);
    }

    public InstitutionId institution(InstitutionId parent) {
        return institution(parent, "school", null);
    }

    public InstitutionId institution(InstitutionId parent, String kind, @Nullable String district) {
        var code = "t" + number();
        return new InstitutionId(database.sql("""
                insert into people.institution (code, parent_id, path, kind, names, district, valid_from)
                select :code, id, path || cast(:code as ltree), :kind,
                       jsonb_build_object('rw', :name, 'en', :name, 'fr', :name, 'sw', :name),
                       coalesce(:district, district), :from
                  from people.institution where id = :parent
                returning id
                """)
                .param("code", code)
                .param("kind", kind)
                .param("name", "Test " + code)
                .param("district", district)
                .param("from", LONG_AGO)
                .param("parent", parent.value())
                .query(UUID.class)
                .single());
    }

    public String code(InstitutionId institution) {
        return database.sql("select code from people.institution where id = :id")
                .param("id", institution.value())
                .query(String.class)
                .single();
    }

    public String path(InstitutionId institution) {
        return database.sql("select cast(path as text) from people.institution where id = :id")
                .param("id", institution.value())
                .query(String.class)
                .single();
    }

    /** Somebody invented, an active teacher once {@code at} an institution. */
    public Somebody person() {
        return new Somebody(database);
    }

    public PersonId personAt(InstitutionId institution) {
        return person().at(institution).save();
    }

    /** A stretch in another status than active; both days are inside, {@code until} empty while it lasts. */
    public void status(PersonId person, String status, LocalDate from, @Nullable LocalDate until) {
        database.sql("""
                insert into people.status_period (person_id, status, from_on, until_on)
                values (:person, :status, :from, :until)
                """)
                .param("person", person.value())
                .param("status", status)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** Ends the main post and starts one elsewhere on a day. */
    public void move(PersonId person, InstitutionId to, LocalDate on) {
        database.sql("update people.post set latest = false, ended_on = :on - 1 where person_id = :person and latest")
                .param("person", person.value())
                .param("on", on)
                .update();
        database.sql("""
                insert into people.post (person_id, institution_id, title, job_level, statute, employment_type,
                                         kind, main, latest, started_on)
                select person_id, :to, title, job_level, statute, employment_type, kind, true, true, :on
                  from people.post where person_id = :person order by started_on desc limit 1
                """)
                .param("person", person.value())
                .param("to", to.value())
                .param("on", on)
                .update();
    }

    public void leave(PersonId person, LocalDate lastDay) {
        database.sql("update people.post set ended_on = :on where person_id = :person and ended_on is null")
                .param("person", person.value())
                .param("on", lastDay)
                .update();
        database.sql("update people.person set state = 'LEFT', left_on = :on where id = :person")
                .param("person", person.value())
                .param("on", lastDay)
                .update();
    }

    public void responsible(PersonId person, Role role, InstitutionId over) {
        database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, given_by)
                values (:person, :role, :over, :from, 'system:test')
                """)
                .param("person", person.value())
                .param("role", role.name())
                .param("over", over.value())
                .param("from", LONG_AGO)
                .update();
    }

    /** The person as signed in, a learner with these further roles. */
    public static SignedIn signedIn(PersonId person, Role... roles) {
        Set<Role> all = EnumSet.of(Role.LEARNER, roles);
        return new SignedIn(person.value(), "Ineza Test", "en", all, "test-sign-in");
    }

    /** A new coordinator of a subtree, signed in. */
    public SignedIn coordinatorOf(InstitutionId institution) {
        var person = personAt(institution);
        responsible(person, Role.COORDINATOR, institution);
        return signedIn(person, Role.COORDINATOR);
    }

    /** A coordinator of a subtree who also watches over, or runs, the whole service. */
    public SignedIn coordinatorAnd(Role national, InstitutionId institution) {
        var coordinator = new PersonId(coordinatorOf(institution).person());
        responsible(coordinator, national, root());
        return signedIn(coordinator, Role.COORDINATOR, national);
    }

    /** A new official with a role over the whole tree, signed in. */
    public SignedIn official(Role role) {
        var person = personAt(root());
        responsible(person, role, root());
        return signedIn(person, role);
    }

    /** An invented staff number. */
    public static String staffNo() {
        return String.valueOf(number());
    }

    static long number() {
        return 900_000_000_000L + new SecureRandom().nextLong(99_999_999_999L);
    }
}

package org.twige.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where it is kept who answers for which part of the tree, from when to when. */
@Repository
public class Responsibilities {

    private static final Set<Role> WHOLE_TREE = EnumSet.of(Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> SUBTREE = EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR);

    private final JdbcClient database;
    private final Institutions institutions;
    private final Country country;
    private final Clock clock;

    Responsibilities(JdbcClient database, Institutions institutions, Country country, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.country = country;
        this.clock = clock;
    }

    /** The day in the country, by which responsibilities begin and end. */
    LocalDate today() {
        return country.today(clock);
    }

    /** The roles that hold on a day; everybody learns. */
    public Set<Role> rolesOf(PersonId person, LocalDate on) {
        var roles = EnumSet.of(Role.LEARNER);
        database.sql("""
                select distinct role from people.report_responsibility
                 where person_id = :person and from_on <= :on and (until_on is null or until_on >= :on)
                """)
                .param("person", person.value())
                .param("on", on)
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list()
                .forEach(roles::add);
        return roles;
    }

    /** What somebody may see today: the whole tree, the own subtrees, or nothing. */
    public Scope scopeOf(SignedIn me) {
        return scopeOf(me, true);
    }

    /** What somebody may change today: the scope of these roles alone, however much another role lets them see. */
    public Scope scopeOf(SignedIn me, Collection<Role> by) {
        return scopeOf(me.only(by), true);
    }

    /** The same without what was taken in an emergency: what somebody was given to answer for. */
    public Scope givenTo(SignedIn me, Collection<Role> by) {
        return scopeOf(me.only(by), false);
    }

    private Scope scopeOf(SignedIn me, boolean taken) {
        if (WHOLE_TREE.stream().anyMatch(me::is)) {
            return new Scope(me.person(), rootPath());
        }
        var roles = SUBTREE.stream().filter(me::is).map(Role::name).toList();
        return roles.isEmpty() ? Scope.none(me.person()) : new Scope(me.person(), paths(me.person(), roles, taken));
    }

    /** One responsibility of one person; the last day is empty while it lasts. */
    public record Held(
            UUID id,
            PersonId person,
            @Nullable String staffNo,
            String names,
            Role role,
            InstitutionId over,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** How many people hold the role today. */
    public int holders(Role role) {
        return database.sql("""
                select count(distinct r.person_id) from people.report_responsibility r
                  join people.person p on p.id = r.person_id and p.state <> 'LEFT'
                 where r.role = :role and r.from_on <= :on and (r.until_on is null or r.until_on >= :on)
                """)
                .param("role", role.name())
                .param("on", today())
                .query(Integer.class)
                .single();
    }

    /** All that hold on a day, by role and names. */
    public List<Held> inForce(LocalDate on, int most) {
        return database.sql("""
                select r.id, r.person_id, p.staff_no, p.names, r.role, r.institution_id, r.from_on,
                       least(r.until_on, f.until_on) as until_on
                  from people.responsibility r
                  join people.person p on p.id = r.person_id
                  left join people.responsibility f on f.id = r.handed_on_from_id
                 where r.from_on <= :on and coalesce(least(r.until_on, f.until_on), :on) >= :on
                 order by r.role, p.names limit :most
                """)
                .param("on", on)
                .param("most", most)
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("staff_no"),
                        row.getString("names"),
                        Role.valueOf(row.getString("role")),
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /**
     * Ends a responsibility with yesterday: from now on it gives no right.
     *
     * @return its role, empty when it had ended before
     */
    @Transactional
    public Optional<Role> end(UUID responsibility, String endedBy) {
        return database.sql("""
                update people.responsibility set until_on = cast(:today as date) - 1, ended_by = :by
                 where id = :id and (until_on is null or until_on >= :today)
                returning role
                """)
                .param("today", today())
                .param("by", endedBy)
                .param("id", responsibility)
                .query((row, _) -> Role.valueOf(row.getString(1)))
                .optional();
    }

    public Optional<Role> roleOf(UUID responsibility) {
        return database.sql("select role from people.responsibility where id = :id")
                .param("id", responsibility)
                .query((row, _) -> Role.valueOf(row.getString(1)))
                .optional();
    }

    /** Gives a responsibility over a subtree; {@code until} is the last day, empty while it lasts. */
    @Transactional
    public void give(PersonId person, Role role, InstitutionId over, @Nullable LocalDate until, String givenBy) {
        database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by)
                values (:person, :role, :over, :from, :until, :givenBy)
                """)
                .param("person", person.value())
                .param("role", role.name())
                .param("over", over.value())
                .param("from", country.today(clock))
                .param("until", until)
                .param("givenBy", givenBy)
                .update();
    }

    private List<String> rootPath() {
        return institutions.find(institutions.root()).map(Institution::path).stream()
                .toList();
    }

    private List<String> paths(UUID person, List<String> roles, boolean taken) {
        return database.sql("""
                select distinct r.institution_path::text from people.report_responsibility r
                 where r.person_id = :person and r.role in (:roles) and (:taken or not r.emergency)
                   and r.from_on <= :on and (r.until_on is null or r.until_on >= :on)
                """)
                .param("person", person)
                .param("roles", roles)
                .param("taken", taken)
                .param("on", today())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

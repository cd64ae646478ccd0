package org.twige.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

    /** The roles that hold on a day; everybody learns. */
    public Set<Role> rolesOf(PersonId person, LocalDate on) {
        var roles = EnumSet.of(Role.LEARNER);
        database.sql("""
                select distinct role from people.responsibility
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
        if (WHOLE_TREE.stream().anyMatch(me::is)) {
            return new Scope(me.person(), rootPath());
        }
        var roles = SUBTREE.stream().filter(me::is).map(Role::name).toList();
        return roles.isEmpty() ? Scope.none(me.person()) : new Scope(me.person(), paths(me.person(), roles));
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

    private List<String> paths(UUID person, List<String> roles) {
        return database.sql("""
                select distinct i.path::text from people.responsibility r
                  join people.institution i on i.id = r.institution_id
                 where r.person_id = :person and r.role in (:roles)
                   and r.from_on <= :on and (r.until_on is null or r.until_on >= :on)
                """)
                .param("person", person)
                .param("roles", roles)
                .param("on", country.today(clock))
                .query((row, number) -> row.getString(1))
                .list();
    }
}

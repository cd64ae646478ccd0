package org.twige;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.accounts.DemoPerson;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** Picks the invented people who show what each role sees. */
@Repository
class DemoPeople {

    /** Two in the programme office: what one asks for, such as a heavy staff list, the other confirms. */
    private static final List<Role> NATIONAL =
            List.of(Role.PROGRAMME_OFFICE, Role.AUTHOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);

    private final JdbcClient database;
    private final DemoFacts facts;

    DemoPeople(JdbcClient database, DemoFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    boolean isAnybodyThere() {
        return database.sql("select exists (select from people.report_person)")
                .query(Boolean.class)
                .single();
    }

    /** How many on the staff list have a number that the invented ones do not have. */
    @Transactional
    long notInvented(String staffNumbers) {
        facts.patience();
        return database.sql("""
                select count(*) from people.report_person
                 where state <> 'LEFT' and (staff_no is null or staff_no !~ :numbers)
                """)
                .param("numbers", staffNumbers)
                .query(Long.class)
                .single();
    }

    /** Somebody with a responsibility over a part of the tree. */
    record Official(PersonId person, String staffNo, Role role, InstitutionId over) {}

    /** Five from the institutions at the top, a coordinator of a middle one, a supervisor of the own one. */
    @Transactional
    List<Official> officials() {
        facts.patience();
        var officials = new ArrayList<Official>();
        var top = atTheTop();
        for (var i = 0; i < NATIONAL.size(); i++) {
            officials.add(official(top.get(i), NATIONAL.get(i), "root"));
        }
        officials.add(official(inTheMiddle(), Role.COORDINATOR, "parent"));
        officials.add(official(atTheBottom(), Role.SUPERVISOR, "own"));
        return List.copyOf(officials);
    }

    @Transactional
    Official first(Role role) {
        return officials().stream()
                .filter(official -> official.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** The officials, and a learner who is in the middle of a course. */
    @Transactional
    List<DemoPerson> everyRole() {
        facts.patience();
        var all = new ArrayList<DemoPerson>();
        database.sql("""
                select p.person_id, p.staff_no from people.report_person p
                  join learning.report_progress g on g.person_id = p.person_id
                 where g.lessons_done between 2 and 4
                   and not exists (select 1 from learning.report_completion c where c.person_id = p.person_id)
                   and p.language = (select language from people.report_person
                                      group by language order by count(*) desc limit 1)
                 order by p.staff_no limit 1
                """).query(DemoPeople::learner).list().forEach(all::add);
        officials()
                .forEach(official -> all.add(new DemoPerson(official.person(), official.role(), official.staffNo())));
        return List.copyOf(all);
    }

    /** The first of those who never signed in, by staff number. */
    @Transactional
    List<DemoPerson> newcomers(int most) {
        facts.patience();
        return database.sql("""
                select p.person_id, p.staff_no from people.report_person p
                 where p.state = 'LISTED' and p.status = 'active'
                   and not exists (select from accounts.report_sign_in s where s.person_id = p.person_id)
                 order by p.staff_no limit :most
                """).param("most", most).query(DemoPeople::learner).list();
    }

    private static DemoPerson learner(ResultSet row, int number) throws SQLException {
        return new DemoPerson(
                new PersonId(row.getObject("person_id", UUID.class)), Role.LEARNER, row.getString("staff_no"));
    }

    private record Candidate(UUID person, String staffNo, UUID own, UUID parent, UUID root) {}

    private static Official official(Candidate candidate, Role role, String over) {
        var institution = switch (over) {
            case "root" -> candidate.root();
            case "parent" -> candidate.parent();
            default -> candidate.own();
        };
        return new Official(
                new PersonId(candidate.person()), candidate.staffNo(), role, new InstitutionId(institution));
    }

    private List<Candidate> atTheTop() {
        return candidates("where nlevel(i.path) = 2 order by p.staff_no limit 5");
    }

    private Candidate inTheMiddle() {
        return candidates("where nlevel(i.path) = 3 order by p.staff_no limit 1")
                .getFirst();
    }

    private Candidate atTheBottom() {
        return candidates("""
                where i.institution_id = (
                        select institution_id from people.report_person
                         group by institution_id order by count(*) desc, institution_id limit 1)
                 order by p.staff_no offset 1 limit 1
                """).getFirst();
    }

    private List<Candidate> candidates(String which) {
        return database.sql("""
                select p.person_id, p.staff_no, i.institution_id, i.parent_id,
                       (select institution_id from people.report_institution where parent_id is null) as root_id
                  from people.report_person p
                  join people.report_institution i on i.institution_id = p.institution_id
                """ + which).query(DemoPeople::candidate).list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("person_id", UUID.class),
                row.getString("staff_no"),
                row.getObject("institution_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("root_id", UUID.class));
    }
}

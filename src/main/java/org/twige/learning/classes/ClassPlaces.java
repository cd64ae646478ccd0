package org.twige.learning.classes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where it is kept who is on the list of a class, and who was there. */
@Repository
class ClassPlaces {

    /** So many people to choose from are shown. */
    static final int MOST = 100;

    private final JdbcClient database;

    ClassPlaces(JdbcClient database) {
        this.database = database;
    }

    /**
     * One person on the list of a class.
     *
     * @param comes what the person says; null while nothing is said
     * @param present null while nobody has noted it
     * @param how CODE or LIST; null while nobody has noted it
     */
    record Place(
            UUID id,
            UUID person,
            String names,
            String staffNo,
            @Nullable Boolean comes,
            @Nullable Boolean present,
            @Nullable String how) {}

    List<Place> of(UUID id) {
        return database.sql("""
                select l.id, p.person_id, p.names, coalesce(p.staff_no, '') as staff_no, l.comes, l.present, l.noted_how
                  from learning.class_place l
                  left join people.report_alias a on a.person_id = l.person_id
                  join people.report_person p on p.person_id = coalesce(a.kept_id, l.person_id)
                 where l.class_id = :id order by p.names, l.id
                """).param("id", id).query(ClassPlaces::place).list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                row.getObject("comes", Boolean.class),
                row.getObject("present", Boolean.class),
                row.getString("noted_how"));
    }

    /** Somebody who may be put on a list. */
    record Candidate(UUID person, String names, String staffNo) {}

    /**
     * People of the institution of a class, in the scope, who are not on its list nor in another class then.
     *
     * @param official without those who have completed the course; a champion sees no result
     */
    List<Candidate> candidates(Scope scope, UUID id, String words, boolean official) {
        return database.sql("""
                select p.person_id, p.names, coalesce(p.staff_no, '') as staff_no
                  from learning.group_class c
                  join people.report_institution place on place.institution_id = c.institution_id
                  join people.report_person p on p.institution_path <@ place.path and p.state <> 'LEFT'
                 where c.id = :id and p.institution_path <@ any(cast(:scope as ltree[]))
                   and (:words = '' or p.staff_no = :words or p.names ilike '%' || :words || '%')
                   and not exists (select from people.report_alias m where m.person_id = p.person_id)
                   and not exists (select from learning.class_place l where l.class_id = c.id
                                      and l.person_id = any(people.report_records_of(p.person_id)))
                   and not learning.is_in_another_class(p.person_id, c.id)
                   and not (:official and exists (
                           select from learning.report_completion d
                            where d.person_id = p.person_id and d.course_id = c.course_id))
                 order by p.names, p.person_id limit :most
                """)
                .param("id", id)
                .param("scope", scope.pathArray())
                .param("words", words)
                .param("official", official)
                .param("most", MOST)
                .query((row, _) -> new Candidate(
                        row.getObject("person_id", UUID.class), row.getString("names"), row.getString("staff_no")))
                .list();
    }

    /**
     * Whom a typed staff number means.
     *
     * @param row counted from 1
     * @param person null for nobody in the scope
     * @param listed true for who is on the list of the class already
     * @param elsewhere true for who is in another class at that time
     */
    record Meant(int row, String staffNo, @Nullable UUID person, boolean listed, boolean elsewhere) {}

    /** In the order in which they were typed; a number of somebody outside the scope means nobody. */
    List<Meant> meant(Scope scope, UUID id, List<String> staffNumbers) {
        return database.sql("""
                select t.row, t.staff_no, p.person_id,
                       exists (select from learning.class_place l
                                where l.class_id = :id and l.person_id = any(people.report_records_of(p.person_id)))
                           as listed,
                       p.person_id is not null and learning.is_in_another_class(p.person_id, :id) as elsewhere
                  from unnest(cast(:numbers as text[])) with ordinality t (staff_no, row)
                  left join (people.report_person n
                             left join people.report_alias a on a.person_id = n.person_id)
                         on n.staff_no = t.staff_no
                  left join people.report_person p
                         on p.person_id = coalesce(a.kept_id, n.person_id) and p.state <> 'LEFT'
                        and p.institution_path <@ any(cast(:scope as ltree[]))
                 order by t.row
                """)
                .param("id", id)
                .param("scope", scope.pathArray())
                .param("numbers", staffNumbers.toArray(String[]::new))
                .query((row, _) -> new Meant(
                        row.getInt("row"),
                        row.getString("staff_no"),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("listed"),
                        row.getBoolean("elsewhere")))
                .list();
    }

    /** Puts people of the scope on the list, at most so many; who is on it already stays. How many are new. */
    int add(Scope scope, UUID id, Collection<UUID> people, int most, Instant now) {
        return database.sql("""
                insert into learning.class_place (class_id, person_id, added_by, added_at)
                select :id, p.person_id, :me, :now from people.report_person p
                 where p.person_id = any(:people) and p.state <> 'LEFT'
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and not exists (select from people.report_alias m where m.person_id = p.person_id)
                   and not exists (select from learning.class_place l where l.class_id = :id
                                      and l.person_id = any(people.report_records_of(p.person_id)))
                   and not learning.is_in_another_class(p.person_id, :id)
                 order by p.names limit :most
                on conflict do nothing
                """)
                .param("id", id)
                .param("me", scope.person())
                .param("now", Timestamp.from(now))
                .param("people", people.toArray(UUID[]::new))
                .param("scope", scope.pathArray())
                .param("most", most)
                .update();
    }

    /** The names of who is on the list and would be in another class, were this one held then. */
    List<String> elsewhere(UUID id, Instant startsAt, int minutes) {
        return database.sql("""
                select distinct p.person_id, p.names
                  from learning.class_place l
                  join learning.group_class this on this.id = l.class_id
                  left join people.report_alias a on a.person_id = l.person_id
                  join people.report_person p on p.person_id = coalesce(a.kept_id, l.person_id)
                 where l.class_id = :id and (l.comes is distinct from false or this.starts_at <> :startsAt)
                   and exists (
                       select from learning.class_place o join learning.group_class other on other.id = o.class_id
                        where other.id <> :id and other.cancelled_at is null and o.comes is distinct from false
                          and o.person_id = any(people.report_records_of(p.person_id))
                          and (other.starts_at, make_interval(mins => other.minutes))
                              overlaps (cast(:startsAt as timestamptz), make_interval(mins => :minutes)))
                 order by p.names, p.person_id
                """)
                .param("id", id)
                .param("startsAt", Timestamp.from(startsAt))
                .param("minutes", minutes)
                .query((row, _) -> row.getString("names"))
                .list();
    }

    /** Takes somebody off the list of whom nobody has noted anything. */
    boolean remove(UUID id, UUID place) {
        return database.sql("delete from learning.class_place where id = :place and class_id = :id and present is null")
                        .param("place", place)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * The place of whoever has this staff number, in the class whose code this is now. Nobody closes the class until the
     * transaction ends; whom somebody noted as absent does not come in by the code.
     */
    Optional<UUID> atTheDoor(String code, String staffNo, Instant now) {
        return database.sql("""
                select l.id from learning.group_class c
                  join learning.class_place l on l.class_id = c.id
                  join people.report_person n on n.staff_no = :staffNo and n.state <> 'LEFT'
                  left join people.report_alias a on a.person_id = n.person_id
                 where c.code = :code and c.code_until > :now and c.closed_at is null and c.cancelled_at is null
                   and l.person_id = any(people.report_records_of(coalesce(a.kept_id, n.person_id)))
                   and l.present is distinct from false
                 limit 1 for share of c
                """)
                .param("code", code)
                .param("staffNo", staffNo)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** The same for somebody who has signed in. */
    Optional<UUID> atTheDoor(String code, PersonId me, Instant now) {
        return database.sql("""
                select l.id from learning.group_class c
                  join learning.class_place l on l.class_id = c.id
                 where c.code = :code and c.code_until > :now and c.closed_at is null and c.cancelled_at is null
                   and l.person_id = any(people.report_records_of(:me))
                   and l.present is distinct from false
                 limit 1 for share of c
                """)
                .param("code", code)
                .param("me", me.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** Whoever is noted as present already stays as they were noted. */
    void present(UUID place, Instant now) {
        database.sql("""
                update learning.class_place set present = true, noted_how = 'CODE', noted_at = :now
                 where id = :place and present is null
                """)
                .param("place", place)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes from a list whether these people were there; whom it changes. */
    List<UUID> note(UUID id, Collection<UUID> places, boolean present, Instant now) {
        return database.sql("""
                update learning.class_place set present = :present, noted_how = 'LIST', noted_at = :now
                 where class_id = :id and id = any(:places) and present is distinct from :present
                returning id
                """)
                .param("id", id)
                .param("places", places.toArray(UUID[]::new))
                .param("present", present)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}

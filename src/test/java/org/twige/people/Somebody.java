package org.twige.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented person on the way into the database: say what matters, then {@link #save}. */
public final class Somebody {

    private final JdbcClient database;
    private String staffNo = String.valueOf(PeopleFixture.number());
    private String names = "INEZA Test";
    private String language = "en";
    private String statute = "teacher";
    private String jobLevel = "A2";
    private String employment = "permanent";
    private String postKind = "main";
    private LocalDate since = LocalDate.of(2020, 1, 1);
    private @Nullable InstitutionId institution;

    Somebody(JdbcClient database) {
        this.database = database;
    }

    public Somebody at(InstitutionId institution) {
        this.institution = institution;
        return this;
    }

    public Somebody named(String names) {
        this.names = names;
        return this;
    }

    public Somebody withStaffNumber(String staffNo) {
        this.staffNo = staffNo;
        return this;
    }

    public Somebody speaking(String language) {
        this.language = language;
        return this;
    }

    public Somebody under(String statute) {
        this.statute = statute;
        return this;
    }

    public Somebody atLevel(String jobLevel) {
        this.jobLevel = jobLevel;
        return this;
    }

    /** With an employment type of the country pack. */
    public Somebody employed(String employmentType) {
        this.employment = employmentType;
        return this;
    }

    /** Holding a post of a kind of the country pack. */
    public Somebody holding(String kind) {
        this.postKind = kind;
        return this;
    }

    /** Joined, and started in the post, on this day. */
    public Somebody since(LocalDate day) {
        this.since = day;
        return this;
    }

    public PersonId save() {
        var id = database.sql("""
                insert into people.person (staff_no, names, names_key, language, state, joined_on)
                values (:staffNo, :names, lower(:names), :language, 'LISTED', :since)
                returning id
                """)
                .param("staffNo", staffNo)
                .param("names", names)
                .param("language", language)
                .param("since", since)
                .query(UUID.class)
                .single();
        if (institution != null) {
            post(id, institution);
        }
        return new PersonId(id);
    }

    private void post(UUID person, InstitutionId at) {
        database.sql("""
                insert into people.post (person_id, institution_id, title, job_level, statute, employment_type,
                                         kind, main, latest, started_on)
                values (:person, :at, 'Teacher', :jobLevel, :statute, :employment, :kind, true, true, :since)
                """)
                .param("person", person)
                .param("at", at.value())
                .param("jobLevel", jobLevel)
                .param("statute", statute)
                .param("employment", employment)
                .param("kind", postKind)
                .param("since", since)
                .update();
    }
}

package org.twige.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** People who can sign in, for tests. */
public final class AccountsFixture {

    private final PeopleFixture nation;
    private final MakeCodes codes;
    private final Responsibilities responsibilities;
    private final JdbcClient database;

    public AccountsFixture(JdbcClient database, MakeCodes codes, Responsibilities responsibilities) {
        this.nation = new PeopleFixture(database);
        this.database = database;
        this.codes = codes;
        this.responsibilities = responsibilities;
    }

    public PeopleFixture nation() {
        return nation;
    }

    public PersonId teacher() {
        return nation.personAt(nation.institution());
    }

    public String staffNo(PersonId person) {
        return database.sql("select staff_no from people.report_person where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** A new code, made by an administrator. */
    public String codeFor(PersonId person) {
        return codes.of(administratorsScope(), List.of(person), administrator()).getOrDefault(person, "none");
    }

    /** A browser in which the person has just chosen a password. */
    public Visitor signedIn(Visitor visitor, PersonId person, String password) throws Exception {
        return visitor.opens("/activate")
                .posts("/activate", "staffNumber", staffNo(person), "code", codeFor(person), "password", password);
    }

    /** A coordinator of an institution, signed in. */
    public SignedIn coordinatorOf(InstitutionId institution) {
        return nation.coordinatorOf(institution);
    }

    private SignedIn administrator() {
        return PeopleFixture.signedIn(new PersonId(new java.util.UUID(0, 1)), Role.ADMINISTRATOR);
    }

    private org.twige.people.Scope administratorsScope() {
        return responsibilities.scopeOf(administrator());
    }
}

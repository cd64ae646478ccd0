package org.twige.labs.steps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.assessment.Learner;
import org.twige.people.PeopleFixture;

/** What is kept of somebody's round of an exercise, and what its pages weigh. */
public final class RoundWitness {

    /** In bytes on the wire, of one page for a browser that has been here before. */
    public static final int LARGEST_WARM_PAGE = 5_120;

    private final JdbcClient database;

    public RoundWitness(JdbcClient database) {
        this.database = database;
    }

    /** Somebody who reads English and has done nothing yet. */
    public static Learner anybody(MockMvc browser, JdbcClient database) {
        var people = new PeopleFixture(database);
        return new Learner(browser, PeopleFixture.signedIn(people.personAt(people.root()))).in("en");
    }

    /** All figures of the one round that the learner has finished, as JSON. */
    public String figures(Learner learner) {
        return of(learner, "select cast(figures as text) from labs.round where finished_at is not null")
                .query(String.class)
                .single();
    }

    public String figure(Learner learner, String name) {
        return of(learner, "select figures ->> :name from labs.round where finished_at is not null")
                .param("name", name)
                .query(String.class)
                .single();
    }

    /** What the learner chose in a field of a round that may still be open. */
    public String choice(Learner learner, String field) {
        return of(learner, "select choices ->> :field from labs.round where true")
                .param("field", field)
                .query(String.class)
                .single();
    }

    private StatementSpec of(Learner learner, String rounds) {
        return database.sql(rounds + " and person_id = :person")
                .param("person", learner.id().value());
    }

    /** In bytes. */
    public static int compressed(String page) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    /** What all pages weigh together. */
    public static int kilobytes(List<String> pages) {
        return pages.stream().mapToInt(RoundWitness::compressed).sum() / 1024;
    }
}

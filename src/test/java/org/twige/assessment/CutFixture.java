package org.twige.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** A workshop on a pass mark, its leader, a second official, and judges, all with browsers without JavaScript. */
final class CutFixture {

    private static final String[] TRACKS = {"teachers", "managers", "leaders"};

    private final MockMvc browser;
    private final JdbcClient database;
    private final PeopleFixture people;
    private final Learner leader;
    private final Learner second;
    private final List<Learner> judges = new ArrayList<>();

    CutFixture(MockMvc browser, JdbcClient database) {
        this.browser = browser;
        this.database = database;
        this.people = new PeopleFixture(database);
        this.leader = official(Role.PROGRAMME_OFFICE);
        this.second = official(Role.PROGRAMME_OFFICE);
    }

    Learner official(Role role) {
        return new Learner(browser, PeopleFixture.signedIn(people.personAt(people.root()), role)).in("en");
    }

    Learner leader() {
        return leader;
    }

    Learner second() {
        return second;
    }

    Learner judge(int number) {
        return judges.get(number - 1);
    }

    /** Prepares a workshop on one form's worth of items. */
    UUID prepared(Version version) throws Exception {
        var page = leader.open("/cut-workshops/new");
        leader.send(page, "/cut-workshops", fields(version, "1"));
        return UUID.fromString(leader.address().split("[/?]", -1)[2]);
    }

    static String[] fields(Version version, String forms) {
        return new String[] {
            "course", version.course().value().toString(),
            "forms", forms,
            "definition-rw", "Uzi ibihagije gato",
            "definition-en", "Knows just enough",
            "definition-fr", "En sait juste assez",
            "definition-sw", "Anajua kiasi kinachotosha"
        };
    }

    /** Finds somebody by staff number and names them as a judge. */
    Learner name(UUID workshop) throws Exception {
        return name(workshop, people.personAt(people.root()));
    }

    Learner name(UUID workshop, PersonId person) throws Exception {
        var found = leader.open("/cut-workshops/" + workshop + "/judges?words=" + staffNumber(person));
        leader.perform(leader.madeUp(
                "/cut-workshops/" + workshop + "/judges",
                "person",
                found.select("input[name=person]").attr("value"),
                "track",
                TRACKS[judges.size() % TRACKS.length],
                "about",
                "language"));
        var judge = new Learner(browser, PeopleFixture.signedIn(person)).in("en");
        judges.add(judge);
        return judge;
    }

    String staffNumber(PersonId person) {
        return database.sql("select staff_no from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** A workshop with three judges in round 1. */
    UUID inRound1(Version version) throws Exception {
        var workshop = prepared(version);
        for (var judge = 0; judge < 3; judge++) {
            name(workshop);
        }
        move(workshop, "start", "A small test has few judges.");
        return workshop;
    }

    Document move(UUID workshop, String move, String reason) throws Exception {
        leader.open("/cut-workshops/" + workshop);
        return leader.follow(leader.perform(
                leader.madeUp("/cut-workshops/" + workshop + "/moves?lang=en", "move", move, "reason", reason)));
    }

    /** Agrees, rates every item in their order, and finishes round 1. */
    void rate(UUID workshop, Learner judge, int... ratings) throws Exception {
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        rateAll(workshop, judge, ratings);
        finish(workshop, judge);
    }

    void rateAll(UUID workshop, Learner judge, int... ratings) throws Exception {
        for (var item = 1; item <= ratings.length; item++) {
            var page = judge.open("/judging/" + workshop + "/items/" + item);
            judge.send(page, "/items/" + item, "rating", String.valueOf(ratings[item - 1]));
        }
    }

    Document finish(UUID workshop, Learner judge) throws Exception {
        return judge.send(judge.open("/judging/" + workshop + "/check"), "/finish");
    }

    /** Three judges who expect 65, 75 and 55 per cent, and stay with it: the pass mark is 65, of four marks 2.6. */
    UUID closed(Version version) throws Exception {
        var workshop = inRound1(version);
        rate(workshop, judge(1), 60, 70, 50, 80);
        rate(workshop, judge(2), 70, 80, 60, 90);
        rate(workshop, judge(3), 50, 60, 40, 70);
        move(workshop, "discuss", "");
        move(workshop, "rate-again", "");
        for (var judge : judges) {
            finish(workshop, judge);
        }
        move(workshop, "close", "");
        return workshop;
    }

    UUID adopted(Version version) throws Exception {
        var workshop = closed(version);
        adopt(workshop, second, "percent");
        return workshop;
    }

    Document adopt(UUID workshop, Learner official, String rounding) throws Exception {
        var page = official.open("/cut-workshops/" + workshop + "/adoption");
        return official.send(
                page,
                "/adoption",
                "rounding",
                rounding,
                "day",
                page.select("input[name=day]").attr("value"),
                "month",
                page.select("input[name=month]").attr("value"),
                "year",
                page.select("input[name=year]").attr("value"),
                "words",
                "The judges agree.",
                "despite",
                "The island has few judges.");
    }
}

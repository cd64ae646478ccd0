package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;

@PageTest
class AttendanceTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private RoomFixture room;
    private Phone desk;
    private Phone phone;
    private PersonId mutesi;
    private PersonId kamana;
    private UUID sitting;
    private String code;

    @BeforeEach
    void an_open_room_with_two_people_on_its_list() throws Exception {
        room = new RoomFixture(browser, database, publication);
        desk = room.desk();
        phone = room.phone();
        mutesi = room.tried("MUTESI Urugero");
        kamana = room.tried("KAMANA Urugero");
        sitting = room.plan(desk, mutesi, kamana);
        code = room.open(desk, sitting);
    }

    @Test
    void larger_text_is_for_who_asked_for_it_and_does_not_stay_on_the_phone() throws Exception {
        room.wishes(mutesi, true, false, false);
        var page = come(mutesi);
        assertThat(page.select("link[href*=larger]")).hasSize(1);
        page = phone.send(page, "/begin");
        assertThat(page.select("link[href*=larger]")).hasSize(1);
        assertThat(phone.open("/sit/check").select("link[href*=larger]")).hasSize(1);

        assertThat(come(kamana).select("link[href*=larger]")).isEmpty();
        assertThat(phone.received()).noneMatch(answer -> answer.contains("text=larger"));
    }

    @Test
    void the_official_sees_what_a_person_asked_for_and_never_why() throws Exception {
        room.wishes(mutesi, false, true, true);

        var list = desk.open("/sittings/" + sitting);

        assertThat(list.select("li:contains(MUTESI)").text())
                .contains("Asked for: 50% more time (is counted in), somebody who reads aloud, paper");
        assertThat(list.select("li:contains(KAMANA)").text()).doesNotContain("Asked for");
        assertThat(room.elsewhere().desk().perform(get("/sittings/" + sitting)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void somebody_who_came_in_without_a_ticket_is_told_that_an_official_must_still_look() throws Exception {
        var own = room.desk(PeopleFixture.signedIn(mutesi));
        var page = own.send(own.open("/sit"), "/sit", "code", code, "ticket", "");
        assertThat(page.text()).contains("An official must still look at your identity document");
        own.send(page, "/begin");
        assertThat(own.open("/sit/questions/1").text()).contains("An official must still look");
        assertThat(desk.open("/sittings/" + sitting + "/close").text())
                .contains("Nobody has looked at the identity document or staff card of: MUTESI Urugero");

        var seat = room.seat(sitting, mutesi);
        var list = desk.send(desk.open("/sittings/" + sitting), "/seats/" + seat + "/identity");

        assertThat(list.select("li:contains(MUTESI)").text()).contains("identity checked");
        assertThat(own.open("/sit/questions/1").text()).doesNotContain("An official must still look");
        assertThat(desk.open("/sittings/" + sitting + "/close").text()).doesNotContain("MUTESI");
    }

    @Test
    void who_sat_there_cannot_be_changed_once_the_room_is_closed() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 8);
        var seat = "/sittings/" + sitting + "/seats/" + room.seat(sitting, mutesi);
        var before = desk.open(seat);
        desk.send(desk.open("/sittings/" + sitting + "/close"), "/close");

        desk.perform(desk.form(before, seat, "seen", "identity", "incident", "The lamp went out"));

        assertThat(desk.open(seat).select("input[name=seen]")).isEmpty();
        assertThat(desk.open(seat).select("textarea").text()).isEqualTo("The lamp went out");
        assertThat(room.count("assessment.counted_check where person_id = :id", mutesi.value()))
                .isZero();
    }

    @Test
    void nobody_attests_their_own_identity_or_gives_themselves_time() throws Exception {
        room.people.responsible(mutesi, Role.COORDINATOR, room.district);
        var own = room.desk(PeopleFixture.signedIn(mutesi, Role.COORDINATOR));
        var seat = "/sittings/" + sitting + "/seats/" + room.seat(sitting, mutesi);
        var others = desk.open("/sittings/" + sitting);

        assertThat(own.open(seat).text()).contains("This is your own place");
        assertThat(own.open(seat).select("main form")).isEmpty();
        own.perform(own.form(others, seat + "/identity"));
        assertThat(room.count(
                        "assessment.seat where id = :id and identity_checked_at is not null",
                        room.seat(sitting, mutesi)))
                .isZero();
    }

    private Document come(PersonId person) throws Exception {
        return phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", room.ticket(sitting, person));
    }
}

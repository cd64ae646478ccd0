package org.twige.outreach.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

@PageTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "twige.simulators=true",
            "spring.mail.host=mail.example.org",
            "twige.mail.from=no-reply@example.org",
            "twige.sms.smpp.host=smpp.example.org"
        })
class SimulatorsTest {

    @Autowired
    private Channels channels;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Test
    void in_the_demo_nothing_can_reach_anybody_even_where_real_ways_are_set_up() {
        assertThat(channels.all()).hasSize(2).allMatch(Simulator.class::isInstance);
    }

    @Test
    void what_went_out_can_be_read_by_its_channel() throws Exception {
        hand(ChannelKind.EMAIL, "A subject", "Words of an e-mail");
        hand(ChannelKind.SMS, "", "Words of a text message");

        assertThat(read("/simulators/mail"))
                .contains("A subject", "Words of an e-mail")
                .doesNotContain("a text message");
        assertThat(read("/simulators/text-messages")).contains("23 of 160 characters", "Words of a text message");
    }

    private void hand(ChannelKind kind, String subject, String words) {
        var channel = channels.all().stream().filter(one -> one.kind() == kind).findFirst();
        try (var line = channel.flatMap(Channel::open).orElseThrow()) {
            var outcome = line.hand(new Outgoing(UUID.randomUUID(), "somebody", subject, words, "", null));
            assertThat(outcome).isInstanceOf(Handover.HandedOver.class);
        }
    }

    private String read(String address) throws Exception {
        var office = new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);
        var page = pages.perform(get(address).param("lang", "en").requestAttr("org.twige.web.SignedIn", office))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).expectFirst("main").text();
    }
}

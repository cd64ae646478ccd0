package org.twige.outreach.ussd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;
import org.twige.people.PeopleFixture;

/** Texts that people asked for at keypad phones, while the gateway for text messages is in trouble for an hour. */
@PageTest
class WantedTextsTest {

    private static final int PEOPLE = 30;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WantedTexts texts;

    private final Gateway gateway = new Gateway();
    private final Later clock = new Later();
    private SendWantedTexts send;

    @BeforeEach
    void thirty_people_want_a_text() {
        database.sql("delete from outreach.ussd_text").update();
        send = new SendWantedTexts(texts, new Channels(List.of(gateway)), clock);
        var people = new PeopleFixture(database);
        var school = people.institution();
        IntStream.range(10, 10 + PEOPLE)
                .forEach(number -> texts.want(
                        people.personAt(school).value(), "+2507900000" + number, "Count yours.", clock.instant()));
    }

    @Test
    void an_hour_without_the_gateway_delays_and_loses_nothing() {
        gateway.says = new Handover.Down();
        minutes(60);
        assertThat(gateway.got).as("it is not knocked at all the time").hasSizeLessThan(15);
        gateway.got.clear();
        gateway.says = new Handover.HandedOver("");
        minutes(10);

        assertThat(numbers()).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Test
    void an_hour_of_a_gateway_that_says_nothing_leaves_few_in_doubt_and_nobody_gets_a_text_twice() {
        gateway.says = new Handover.Uncertain();
        minutes(60);
        assertThat(gateway.got).hasSizeBetween(5, 15);
        gateway.says = new Handover.HandedOver("");
        minutes(10);

        assertThat(numbers()).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Test
    void one_text_that_shall_come_later_holds_no_other_up() {
        gateway.later = "+250790000010";
        minutes(1);

        assertThat(numbers()).hasSize(PEOPLE).doesNotHaveDuplicates();
        gateway.later = "";
        gateway.got.clear();
        minutes(1);

        assertThat(numbers()).containsExactly("+250790000010");
    }

    private void minutes(int count) {
        for (var minute = 0; minute < count; minute++) {
            send.now();
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }
    }

    private List<String> numbers() {
        return gateway.got.stream().map(Outgoing::to).toList();
    }

    private static final class Gateway implements Channel {

        final List<Outgoing> got = new ArrayList<>();
        Handover says = new Handover.HandedOver("");
        String later = "";

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Optional<Line> open() {
            return Optional.of(new Line() {
                @Override
                public Handover hand(Outgoing message) {
                    got.add(message);
                    return message.to().equals(later) ? new Handover.Later() : says;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            });
        }
    }

    private static final class Later extends Clock {

        Instant now = Instant.parse("2027-02-09T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}

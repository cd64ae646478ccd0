package org.twige.outreach.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmppChannelTest {

    private final List<String> told = new ArrayList<>();
    private SmppServer server;
    private SmppChannel channel;

    @BeforeEach
    void a_gateway() throws Exception {
        server = new SmppServer();
        channel = new SmppChannel(
                gateway(server.port()), (_, id, delivered, why) -> told.add(id + " " + delivered + " " + why));
    }

    @AfterEach
    void ends() throws IOException {
        channel.close();
        server.close();
    }

    @Test
    void a_text_message_arrives_in_one_part_from_our_name() {
        var outcome = hand("Twige: vous avez été reçu à l'hôtel");

        var message = server.got.getFirst();
        assertThat(outcome).isEqualTo(new Handover.HandedOver("m1"));
        assertThat(message.getDestAddress()).isEqualTo("250700000001");
        assertThat(message.getSourceAddr()).isEqualTo("TWIGE");
        assertThat(message.getDataCoding()).isZero();
        assertThat(message.getShortMessage())
                .as("é is 5 and à is 127 in the alphabet of telephones; ô has no place in it")
                .contains((byte) 5, (byte) 127)
                .hasSize("Twige: vous avez été reçu à l'hôtel".length());
    }

    /** A network that drops what comes in: here a door behind which everybody stands already. */
    @Test
    void a_gateway_that_does_not_even_take_the_connection_holds_nobody_up() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var _ = new Socket(door.getInetAddress(), door.getLocalPort());
                var _ = new Socket(door.getInetAddress(), door.getLocalPort());
                var away = new SmppChannel(
                        new SmppGateway(
                                "127.0.0.1",
                                door.getLocalPort(),
                                "twige",
                                "secret",
                                "TWIGE",
                                4,
                                10,
                                Duration.ofMillis(200)),
                        (_, _, _, _) -> {})) {
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1), () -> assertThat(away.open()).isEmpty());
        }
    }

    @Test
    void what_is_longer_than_a_part_is_given_to_the_network_as_a_whole() {
        var text = "Twige ".repeat(40);

        assertThat(hand(text)).isInstanceOf(Handover.HandedOver.class);

        var message = server.got.getFirst();
        assertThat(message.getShortMessage()).isEmpty();
        assertThat(message.getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue())
                .hasSize(text.length());
    }

    @Test
    void many_messages_go_by_one_session() {
        for (var i = 0; i < 50; i++) {
            assertThat(hand("Twige")).isInstanceOf(Handover.HandedOver.class);
        }

        assertThat(server.got).hasSize(50);
    }

    @Test
    void no_more_messages_leave_in_a_second_than_the_network_takes() {
        var slow =
                new SmppGateway("127.0.0.1", server.port(), "twige", "secret", "TWIGE", 4, 10, Duration.ofSeconds(5));
        var began = System.nanoTime();
        try (var few = new SmppChannel(slow, (_, _, _, _) -> {});
                var line = few.open().orElseThrow()) {
            for (var i = 0; i < 11; i++) {
                line.hand(new Outgoing(UUID.randomUUID(), "+250700000001", "", "Twige", "", null));
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
        assertThat(server.got).hasSize(11);
    }

    @Test
    void a_gateway_that_asks_for_patience_and_one_that_refuses_are_told_apart() {
        server.refusals.add(SMPPConstant.STAT_ESME_RTHROTTLED);
        server.refusals.add(SMPPConstant.STAT_ESME_RSUBMITFAIL);
        server.refusals.add(SMPPConstant.STAT_ESME_RINVDSTADR);
        server.refusals.add(SMPPConstant.STAT_ESME_RINVSERTYP);

        assertThat(hand("Twige")).as("nobody's message now").isEqualTo(new Handover.Down());
        assertThat(hand("Twige")).as("not this one now").isInstanceOf(Handover.Later.class);
        assertThat(hand("Twige")).isEqualTo(new Handover.Refused("command_status 0x0000000B"));
        assertThat(hand("Twige"))
                .as("what is wrong with us is nobody's message")
                .isEqualTo(new Handover.Down());
        assertThat(server.got).isEmpty();
    }

    @Test
    void a_connection_that_ends_before_the_answer_leaves_it_uncertain() {
        server.hangsUp();

        assertThat(hand("Twige")).isEqualTo(new Handover.Uncertain());
        assertThat(server.got).as("the network has it").hasSize(1);
    }

    @Test
    void a_gateway_that_is_away_opens_no_line() throws Exception {
        var port = server.port();
        server.close();

        assertThat(new SmppChannel(gateway(port), (_, _, _, _) -> {}).open()).isEmpty();
    }

    @Test
    void a_receipt_is_told_on_unless_the_message_is_still_under_way() throws Exception {
        hand("Twige");

        server.receipt("m1", "DELIVRD");
        server.receipt("m1", "UNDELIV");
        server.receipt("m1", "ENROUTE");

        assertThat(told).containsExactly("m1 true DELIVRD 000", "m1 false UNDELIV 000");
    }

    private Handover hand(String text) {
        var line = channel.open().orElseThrow();
        return line.hand(new Outgoing(UUID.randomUUID(), "+250700000001", "", TelephoneText.of(text), "", null));
    }

    private static SmppGateway gateway(int port) {
        return new SmppGateway("127.0.0.1", port, "twige", "secret", "TWIGE", 4, 1_000, Duration.ofSeconds(5));
    }
}

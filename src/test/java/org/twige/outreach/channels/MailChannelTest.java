package org.twige.outreach.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailChannelTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void a_mail_server() {
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop();
    }

    @Test
    void a_message_arrives_in_two_parts_under_the_id_of_its_nudge() throws Exception {
        var id = UUID.randomUUID();

        var outcome = hand(server.getSmtp().getPort(), message(id, null));

        var mail = server.getReceivedMessages()[0];
        var whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(outcome).isEqualTo(new Handover.HandedOver("<" + id + "@training.example.org>"));
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@training.example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(whole).contains("text/plain", "text/html", "multipart/alternative");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void what_may_be_refused_says_how_with_one_click() throws Exception {
        hand(server.getSmtp().getPort(), message(UUID.randomUUID(), "https://training.example.org/thanks/1"));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://training.example.org/thanks/1>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_server_that_is_away_opens_no_line() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(channel(port).open()).isEmpty();
    }

    @Test
    void a_refused_address_a_busy_server_and_a_cut_connection_are_told_apart() throws Exception {
        assertThat(after("550 5.1.1 <somebody@example.org> no such mailbox", null))
                .isEqualTo(new Handover.Refused("550 5.1.1 … no such mailbox"));
        assertThat(after("451 try later", null)).isEqualTo(new Handover.Later("451 try later"));
        assertThat(after("250 ok", "554 not wanted")).isEqualTo(new Handover.Refused("554 not wanted"));
        assertThat(after("250 ok", "452 full")).isEqualTo(new Handover.Later("452 full"));
        assertThat(after("530 sign in first", null)).as("so for every message").isEqualTo(new Handover.Down());
        assertThat(after("250 ok", null)).as("cut after the text was sent").isEqualTo(new Handover.Uncertain());
    }

    /** From a server that answers so to the address and to the text; no answer to the text means that it hangs up. */
    private static Handover after(String toAddress, @Nullable String toText) throws IOException {
        try (var rude = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> serve(rude, toAddress, toText));
            return hand(rude.getLocalPort(), message(UUID.randomUUID(), null));
        }
    }

    private static void serve(ServerSocket rude, String toAddress, @Nullable String toText) {
        try (var socket = rude.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = socket.getOutputStream()) {
            out.write("220 rude\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? toAddress : line.startsWith("DATA") ? "354 go on" : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (line.startsWith("DATA")) {
                    while (!".".equals(in.readLine())) {
                        // the text
                    }
                    if (toText == null) {
                        return;
                    }
                    out.write((toText + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // the other side hung up first
        }
    }

    private static Handover hand(int port, Outgoing message) {
        try (var line = channel(port).open().orElseThrow()) {
            return line.hand(message);
        }
    }

    private static MailChannel channel(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new MailChannel(sender, "no-reply@training.example.org", Clock.systemUTC(), 1);
    }

    private static Outgoing message(UUID id, @Nullable String refusal) {
        return new Outgoing(id, "somebody@example.org", "Twige: é", "plain ’text’", "<p>text</p>", refusal);
    }
}

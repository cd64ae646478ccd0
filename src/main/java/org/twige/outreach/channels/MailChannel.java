package org.twige.outreach.channels;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * E-mail by SMTP: plain text and a small HTML part, under the id of the nudge.
 *
 * @see "RFC 5321 (SMTP), RFC 8058 (one-click refusal), RFC 3834 (automatic messages)"
 */
final class MailChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private static final String UTF_8 = "UTF-8";

    /** It shuts down, does not understand us, or wants us to sign in otherwise: that is so for every message. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(421, 454, 500, 502, 503, 504, 530, 534, 535, 538, 555);

    // named once: otherwise Jakarta Mail looks for it in every library, several times for each message
    static {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl server;
    private final String from;
    private final Clock clock;
    private final int lines;

    /**
     * To a server.
     *
     * @param server with timeouts
     * @param from a mailbox of the installation; its domain ends the ids of messages
     * @param lines how many connections the server bears at the same time
     */
    MailChannel(JavaMailSenderImpl server, String from, Clock clock, int lines) {
        this.server = server;
        this.from = from;
        this.clock = clock;
        this.lines = lines;
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public Optional<Line> open() {
        try {
            var transport = server.getSession().getTransport(protocol());
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return Optional.of(new SmtpLine(server.getSession(), transport));
        } catch (MessagingException e) {
            LOG.warn("the mail server cannot be reached: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private String protocol() {
        var protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    /** One connection to the server. */
    private final class SmtpLine implements Line {

        private final Session session;
        private final Transport transport;

        SmtpLine(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public Handover hand(Outgoing message) {
            Named mail;
            try {
                mail = written(message);
            } catch (MessagingException _) {
                return new Handover.Refused("the address cannot be written down");
            }
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
                return new Handover.HandedOver(mail.getMessageID());
            } catch (SendFailedException e) {
                return judged(e, mail.leaves);
            } catch (MessagingException | IllegalStateException _) {
                return broken(mail.leaves);
            }
        }

        private Named written(Outgoing message) throws MessagingException {
            var mail = new Named(session, "<" + message.id() + from.substring(from.lastIndexOf('@')) + ">");
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(RecipientType.TO, new InternetAddress(message.to()));
            mail.setSubject(message.subject(), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setContent(
                    new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html")));
            mail.setHeader("Auto-Submitted", "auto-generated");
            var refusal = message.refusal();
            if (refusal != null) {
                mail.setHeader("List-Unsubscribe", "<" + refusal + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return mail;
        }

        private static MimeBodyPart part(String words, String subtype) throws MessagingException {
            var part = new MimeBodyPart();
            part.setText(words, UTF_8, subtype);
            return part;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException _) {
                LOG.debug("the mail server did not say goodbye");
            }
        }
    }

    /**
     * 5xx: never; 4xx: later; no code: the connection broke. What is wrong with us as the sender, or with the server
     * as a whole, is so for every message.
     */
    private static Handover judged(SendFailedException failure, boolean leaves) {
        for (Exception at = failure; at instanceof MessagingException wrong; at = wrong.getNextException()) {
            var code = code(wrong);
            if (OF_THE_SERVER.contains(code) || (code > 0 && isAboutUs(wrong))) {
                return new Handover.Down();
            }
            if (code < 0) {
                return broken(leaves); // it hung up instead of an answer
            }
            if (code >= 400) {
                var why = Reply.kept(Objects.requireNonNullElse(wrong.getMessage(), ""));
                return code >= 500 ? new Handover.Refused(why) : new Handover.Later(why);
            }
        }
        return failure instanceof SMTPSendFailedException ? broken(leaves) : new Handover.Refused();
    }

    private static boolean isAboutUs(MessagingException wrong) {
        return wrong instanceof SMTPSenderFailedException
                || (wrong instanceof SMTPSendFailedException failed
                        && failed.getCommand().startsWith("MAIL"));
    }

    /** Until the text begins to leave, the server cannot have it. */
    private static Handover broken(boolean leaves) {
        return leaves ? new Handover.Uncertain() : new Handover.Down();
    }

    private static int code(MessagingException wrong) {
        return switch (wrong) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            default -> 0;
        };
    }

    /** A message that keeps its own id, the same at each try, and knows whether it began to leave. */
    private static final class Named extends MimeMessage {

        private final String id;
        private boolean leaves;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream server, String[] without) throws IOException, MessagingException {
            leaves = true;
            super.writeTo(server, without);
        }
    }
}

package org.twige.outreach.channels;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twige.courses.Gsm7;

/**
 * Text messages by a gateway of a network; one session stays open, for receipts come by it.
 *
 * @see "SMPP 3.4, 4.4 submit_sm, 4.6 deliver_sm, 5.1.3 error codes"
 */
final class SmppChannel implements Channel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppChannel.class);

    private static final int EVERY_HALF_MINUTE = 30_000;

    /**
     * Not bound or not let in, system error, our own name or service unknown, queue full, throttled: no message can go now.
     */
    private static final Set<Integer> NOBODY =
            Set.of(0x03, 0x04, 0x08, 0x0A, 0x0D, 0x0E, 0x0F, 0x14, 0x15, 0x48, 0x49, 0x53, 0x58);

    /** Submission failed, temporarily refused by an application: this message cannot go now. */
    private static final Set<Integer> LATER = Set.of(0x45, 0x64);

    private final SmppGateway gateway;
    private final Receipts receipts;
    private final BlockingBucket pace;
    private @Nullable SMPPSession session;

    SmppChannel(SmppGateway gateway, Receipts receipts) {
        this.gateway = gateway;
        this.receipts = receipts;
        this.pace = Bucket.builder()
                .addLimit(limit -> limit.capacity(gateway.perSecond())
                        .refillGreedy(gateway.perSecond(), Duration.ofSeconds(1))
                        .initialTokens(1))
                .build()
                .asBlocking();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public int lines() {
        return gateway.window();
    }

    @Override
    public synchronized Optional<Line> open() {
        var open = session;
        if (open == null || !open.getSessionState().isTransmittable()) {
            close();
            open = bound();
            session = open;
        }
        return Optional.ofNullable(open).map(SmppLine::new);
    }

    private @Nullable SMPPSession bound() {
        var fresh = new SMPPSession(this::connected);
        fresh.setTransactionTimer(gateway.answerWithin().toMillis());
        fresh.setEnquireLinkTimer(EVERY_HALF_MINUTE);
        fresh.setMessageReceiverListener(new HearReceipts(receipts));
        try {
            fresh.connectAndBind(
                    gateway.host(),
                    gateway.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            gateway.systemId(),
                            gateway.password(),
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    gateway.answerWithin().toMillis());
            return fresh;
        } catch (IOException e) {
            LOG.warn(
                    "the gateway for text messages cannot be reached: {}",
                    e.getClass().getSimpleName());
            fresh.unbindAndClose();
            return null;
        }
    }

    /** The library would wait as long as the operating system does: minutes. */
    private Connection connected(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int)
                    gateway.answerWithin().toMillis());
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        var open = session;
        if (open != null) {
            open.unbindAndClose();
        }
        session = null;
    }

    /** The open session, for some messages. */
    private final class SmppLine implements Line {

        private final SMPPSession open;

        SmppLine(SMPPSession open) {
            this.open = open;
        }

        @Override
        public Handover hand(Outgoing message) {
            if (!open.getSessionState().isTransmittable()) {
                return new Handover.Down();
            }
            pace.consumeUninterruptibly(1);
            try {
                return new Handover.HandedOver(submit(message));
            } catch (NegativeResponseException e) {
                return judged(e.getCommandStatus());
            } catch (PDUException e) {
                return new Handover.Refused(Reply.kept(Objects.requireNonNullElse(e.getMessage(), "")));
            } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
                return new Handover.Uncertain();
            }
        }

        private Handover judged(int status) {
            if (NOBODY.contains(status)) {
                return new Handover.Down();
            }
            var why = "command_status 0x%08X".formatted(status);
            return LATER.contains(status) ? new Handover.Later(why) : new Handover.Refused(why);
        }

        /** What is longer than one part goes as a whole beside an empty message; the network cuts it. */
        private String submit(Outgoing message)
                throws NegativeResponseException, PDUException, ResponseTimeoutException, InvalidResponseException,
                        IOException {
            var octets = Gsm7.octets(message.text());
            return octets.length <= TelephoneText.MOST
                    ? submit(message.to(), octets)
                    : submit(message.to(), new byte[0], new OptionalParameter.Message_payload(octets));
        }

        private String submit(String to, byte[] text, OptionalParameter... more)
                throws NegativeResponseException, PDUException, ResponseTimeoutException, InvalidResponseException,
                        IOException {
            var named = gateway.sender().chars().anyMatch(Character::isLetter);
            return open.submitShortMessage(
                            "",
                            named ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.UNKNOWN,
                            named ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
                            gateway.sender(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            to.replaceFirst("^\\+", ""),
                            new ESMClass(),
                            (byte) 0,
                            (byte) 1,
                            null,
                            null,
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            GeneralDataCoding.DEFAULT,
                            (byte) 0,
                            text,
                            more)
                    .getMessageId();
        }

        @Override
        public void close() {
            // the session stays open for receipts
        }
    }
}

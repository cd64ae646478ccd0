package org.twige.outreach.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A gateway of a telephone network, on loopback only. */
public final class SmppServer implements AutoCloseable, ServerMessageReceiverListener {

    public final List<SubmitSm> got = Collections.synchronizedList(new ArrayList<>());
    final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();
    private final AtomicInteger number = new AtomicInteger();
    private final SMPPServerSessionListener listener;
    private static volatile int chosen;

    private volatile @Nullable SMPPServerSession session;
    private volatile boolean hangsUp;
    private volatile boolean throttled;
    private volatile boolean deaf;
    private volatile CountDownLatch speech = new CountDownLatch(0);

    public SmppServer() throws IOException {
        listener = new SMPPServerSessionListener(0, new OnLoopback());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return chosen;
    }

    /** The next message is taken and not answered: the connection ends. */
    void hangsUp() {
        hangsUp = true;
    }

    /** Every message shall come later. */
    public void isThrottled(boolean now) {
        throttled = now;
    }

    /** Whoever knocks is let in, and no bind is answered. */
    public void isDeaf(boolean now) {
        deaf = now;
    }

    /** Every message is taken, and none is answered until the silence ends. */
    public void isSilent(boolean now) {
        speech.countDown();
        speech = new CountDownLatch(now ? 1 : 0);
    }

    /** The session ends; who wants to send must bind again. */
    public void unbinds() {
        Objects.requireNonNull(session).unbindAndClose();
    }

    private void serve() {
        try {
            while (true) {
                var next = listener.accept();
                if (deaf) {
                    continue;
                }
                next.setMessageReceiverListener(this);
                next.waitForBind(5_000).accept("test", InterfaceVersion.IF_34);
                session = next;
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            // closed
        }
    }

    public void receipt(String id, String state) throws Exception {
        var text = "id:%s sub:001 dlvrd:001 submit date:2702091000 done date:2702091001 stat:%s err:000 text:"
                .formatted(id, state);
        Objects.requireNonNull(session)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "250700000001",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "TWIGE",
                        new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        GeneralDataCoding.DEFAULT,
                        text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        var refusal = throttled ? Integer.valueOf(SMPPConstant.STAT_ESME_RTHROTTLED) : refusals.poll();
        if (refusal != null) {
            throw new ProcessRequestException("refused", refusal);
        }
        got.add(message);
        if (hangsUp) {
            source.close();
        }
        try {
            speech.await();
            return new SubmitSmResult(new MessageId("m" + number.incrementAndGet()), new OptionalParameter[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessRequestException("ended", SMPPConstant.STAT_ESME_RSYSERR, e);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    /** Never listens to the world, as the library does by itself. */
    private static final class OnLoopback implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) throws IOException {
            return listen(port, 0, 50);
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            return listen(port, timeout, 50);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            var door = new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
            door.setSoTimeout(timeout);
            chosen = door.getLocalPort();
            return new ServerSocketConnection(door);
        }
    }

    @Override
    public void close() throws IOException {
        isSilent(false);
        listener.close();
        var open = session;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw no();
    }

    private static ProcessRequestException no() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}

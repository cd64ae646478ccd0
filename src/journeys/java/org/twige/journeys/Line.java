package org.twige.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between a phone and the application: it can be cut, lose replies, or let one address not through. */
final class Line implements AutoCloseable {

    private static final byte[] FAILURE =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile @Nullable String loses;
    private volatile @Nullable String stops;
    private volatile @Nullable String fails;
    private volatile @Nullable String silences;
    private final @Nullable Troubles troubles;

    Line(int server) {
        this(server, null);
    }

    /** A line on which batches meet with troubles. */
    Line(int server, @Nullable Troubles troubles) {
        try {
            this.server = server;
            this.troubles = troubles;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    void cut() {
        isCut = true;
        open.forEach(Line::end);
    }

    /** Requests that begin so arrive and are answered, but the answer is lost. */
    void loseAnswersTo(String request) {
        loses = request;
    }

    /** Requests that begin so do not arrive. */
    void stop(String request) {
        stops = request;
    }

    /** Requests that begin so are answered with an error, as by a server that is being renewed. */
    void fail(String request) {
        fails = request;
    }

    /** Requests that begin so are swallowed: nothing comes back, and nothing says so. */
    void silence(String request) {
        silences = request;
    }

    /** The network is there again; what is lost or stopped stays so. */
    void join() {
        isCut = false;
    }

    /** Everything goes through again. */
    void mend() {
        isCut = false;
        loses = null;
        stops = null;
        fails = null;
        silences = null;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                if (isCut) {
                    phone.close();
                } else {
                    connect(phone);
                }
            } catch (IOException e) {
                return; // the story is over
            }
        }
    }

    private void connect(Socket phone) throws IOException {
        var far = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(phone);
        open.add(far);
        var loss = new Loss();
        Thread.startVirtualThread(() -> pump(phone, far, request -> {
            if (request.begins()) {
                loss.isOn = loses != null && request.startsWith(loses);
            }
            if (stops != null && request.startsWith(stops)) {
                return null;
            }
            if (silences != null && request.startsWith(silences)) {
                return new byte[0];
            }
            if (fails != null && request.startsWith(fails)) {
                phone.getOutputStream().write(FAILURE);
                return new byte[0];
            }
            return troubles != null && request.startsWith("POST /api/v1/sync")
                    ? send(Batch.read(request.bytes(), phone.getInputStream()), troubles, phone, loss)
                    : request.bytes();
        }));
        Thread.startVirtualThread(() -> pump(far, phone, answer -> loss.isOn ? null : answer.bytes()));
    }

    private static byte[] send(Batch batch, Troubles troubles, Socket phone, Loss loss) throws IOException {
        var fate = troubles.befalls(batch);
        loss.isOn = fate == Troubles.Fate.BREAKS_OFF || fate == Troubles.Fate.ANSWER_LOST;
        return switch (fate) {
            case ARRIVES, ANSWER_LOST -> batch.bytes();
            case BREAKS_OFF -> batch.half().bytes();
            case FAILS -> {
                phone.getOutputStream().write(FAILURE);
                yield new byte[0];
            }
        };
    }

    private static final class Loss {
        private volatile boolean isOn;
    }

    /** What came in one go: the beginning of a message, or more of it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Chunk(byte[] bytes) {
        /** A body may come by itself, after the head of its request. */
        boolean begins() {
            return startsWith("GET ") || startsWith("POST ");
        }

        boolean startsWith(String text) {
            return new String(bytes, 0, Math.min(bytes.length, text.length()), StandardCharsets.ISO_8859_1)
                    .equals(text);
        }
    }

    private interface Passage {
        /** What goes on in place of the chunk; null ends the connection. */
        byte @Nullable [] of(Chunk chunk) throws IOException;
    }

    private static void pump(Socket from, Socket to, Passage passage) {
        try (from;
                to) {
            pump(from.getInputStream(), to.getOutputStream(), passage);
        } catch (IOException e) {
            // one side is gone, and both are closed
        }
    }

    private static void pump(InputStream from, OutputStream to, Passage passage) throws IOException {
        var buffer = new byte[16_384];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            var goesOn = passage.of(new Chunk(Arrays.copyOf(buffer, read)));
            if (goesOn == null) {
                return;
            }
            to.write(goesOn);
            to.flush();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Line::end);
    }
}

package org.twige.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between a phone and the application: it can be cut, lose replies, or let one address not through. */
final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile @Nullable String loses;
    private volatile @Nullable String stops;

    Line(int server) {
        try {
            this.server = server;
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

    /** Everything goes through again. */
    void mend() {
        isCut = false;
        loses = null;
        stops = null;
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
        Thread.startVirtualThread(() -> pump(phone, far, chunk -> {
            loss.isOn = loses != null && chunk.startsWith(loses);
            return stops != null && chunk.startsWith(stops);
        }));
        Thread.startVirtualThread(() -> pump(far, phone, _ -> loss.isOn));
    }

    private static final class Loss {
        private volatile boolean isOn;
    }

    private interface Ends {
        boolean before(String chunk);
    }

    private static void pump(Socket from, Socket to, Ends ends) {
        try (from;
                to) {
            pump(from.getInputStream(), to.getOutputStream(), ends);
        } catch (IOException e) {
            // one side is gone, and both are closed
        }
    }

    private static void pump(InputStream from, OutputStream to, Ends ends) throws IOException {
        var buffer = new byte[16_384];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (ends.before(new String(buffer, 0, Math.min(read, 60), StandardCharsets.ISO_8859_1))) {
                return;
            }
            to.write(buffer, 0, read);
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

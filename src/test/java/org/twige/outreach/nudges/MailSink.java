package org.twige.outreach.nudges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that takes everything and remembers the ids of messages, each as often as it came. */
final class MailSink implements AutoCloseable {

    private static final String ID = "Message-ID: ";

    private final Collection<String> ids = new ConcurrentLinkedQueue<>();
    private final ServerSocket door;

    MailSink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    Collection<String> ids() {
        return ids;
    }

    private void open() {
        try {
            while (true) {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII))) {
            say(guest, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(guest, "354 go on");
                    take(in);
                }
                say(guest, "250 ok");
            }
        } catch (IOException e) {
            // the other side was killed
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut off");
            }
            if (line.startsWith(ID)) {
                ids.add(line.substring(ID.length()));
            }
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

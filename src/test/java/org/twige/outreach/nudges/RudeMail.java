package org.twige.outreach.nudges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server in trouble: it says what it was told to at one command, or hangs up there; otherwise it takes everything. */
final class RudeMail implements AutoCloseable {

    private static final String ID = "Message-ID: ";

    /** The ids of all messages that it has, whether it could say so or not. */
    final Collection<String> has = new ConcurrentLinkedQueue<>();

    private final ServerSocket door;
    private volatile String at = "";
    private volatile String says = "";

    RudeMail() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /**
     * Begins.
     *
     * @param command GREETING, MAIL, RCPT, DATA or TEXT; empty for none
     * @param answer what it says there; HANG for nothing at all, CUT for the end of the connection, LATE for the
     *     usual after a long wait
     */
    void isInTrouble(String command, String answer) {
        says = answer;
        at = command;
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
            say(guest, "GREETING", "220 rude");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.substring(0, Math.min(4, line.length()));
                if (say(guest, command, command.equals("DATA") ? "354 go on" : "250 ok") && command.equals("DATA")) {
                    has.add(text(in));
                    say(guest, "TEXT", "250 ok");
                }
            }
        } catch (IOException e) {
            // the other side hung up, or we did
        }
    }

    private static String text(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut off");
            }
            id = line.startsWith(ID) ? line.substring(ID.length()) : id;
        }
        return id;
    }

    /** False when it said something else. */
    private boolean say(Socket guest, String command, String usual) throws IOException {
        var rude = command.equals(at) && !says.equals("LATE");
        var line = rude ? says : usual;
        if (command.equals(at) && !rude) {
            wait(guest);
        }
        if (line.equals("CUT")) {
            throw new IOException("enough");
        }
        if (!line.equals("HANG")) {
            guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        return !rude;
    }

    /** Until nobody has patience any more. */
    private static void wait(Socket guest) throws IOException {
        try {
            guest.setSoTimeout(3 * (int) OutageStory.PATIENCE.toMillis());
            if (guest.getInputStream().read() < 0) {
                throw new IOException("the other side had no patience");
            }
        } catch (SocketTimeoutException e) {
            guest.setSoTimeout(0);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

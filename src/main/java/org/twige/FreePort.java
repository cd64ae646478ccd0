package org.twige;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free port on the loopback address below the range that clients draw theirs from. */
final class FreePort {

    private FreePort() {}

    static int from(int first) {
        for (var port = first; port < first + 1_000; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + first + " and " + (first + 999));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

package org.twige.border;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks one of a few allowed hosts for something: by https only, at an address that was looked up once and is a public
 * one, without following where it points to, within five seconds and a megabyte.
 *
 * @see "OWASP, server-side request forgery"
 */
public final class HttpGateway {

    static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_HEAD = 16 * 1024;

    private final Set<String> hosts;
    private final Network network;
    private final Duration deadline;

    /** What the gateway needs of the world: names, addresses that may be asked, and a way to speak safely. */
    record Network(Resolver resolver, Predicate<InetAddress> mayAsk, SSLSocketFactory tls, int port) {}

    /** Finds all addresses of a host. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    HttpGateway(Set<String> hosts, Network network, Duration deadline) {
        this.hosts = hosts;
        this.network = network;
        this.deadline = deadline;
    }

    /** To the world outside; {@code hosts} in small letters, and none means that nothing is ever asked. */
    public static HttpGateway to(Set<String> hosts) {
        var world = new Network(
                InetAddress::getAllByName, PublicAddress::is, (SSLSocketFactory) SSLSocketFactory.getDefault(), 443);
        return new HttpGateway(hosts, world, Duration.ofSeconds(5));
    }

    /** What came, or why nothing did. */
    public sealed interface Answer {
        @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
        record Got(byte[] body) implements Answer {}

        record Nothing(Why why) implements Answer {}
    }

    /** Why nothing came. */
    public enum Why {
        NOT_ALLOWED,
        PRIVATE_ADDRESS,
        UNREACHABLE,
        TOO_SLOW,
        TOO_LARGE,
        NOT_THERE
    }

    /** May this address be asked, as far as its words go? */
    public boolean allows(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && hosts.contains(address.getHost().toLowerCase(Locale.ROOT))
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    public Answer get(URI address) {
        if (!allows(address)) {
            return new Answer.Nothing(Why.NOT_ALLOWED);
        }
        try {
            var found = network.resolver().addresses(address.getHost());
            if (!Arrays.stream(found).allMatch(network.mayAsk())) {
                return new Answer.Nothing(Why.PRIVATE_ADDRESS);
            }
            return ask(address, found[0]);
        } catch (SocketTimeoutException _) {
            return new Answer.Nothing(Why.TOO_SLOW);
        } catch (IOException _) {
            return new Answer.Nothing(Why.UNREACHABLE);
        }
    }

    /** The name is looked up no second time: what was judged is what is asked. */
    private Answer ask(URI address, InetAddress pinned) throws IOException {
        var patience = new Patience(deadline);
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(pinned, network.port()), patience.left());
            plain.setSoTimeout(patience.left());
            try (var safe = (SSLSocket) network.tls().createSocket(plain, address.getHost(), network.port(), true)) {
                var how = safe.getSSLParameters();
                how.setEndpointIdentificationAlgorithm("HTTPS");
                safe.setSSLParameters(how);
                safe.startHandshake();
                safe.getOutputStream().write(request(address));
                safe.getOutputStream().flush();
                return read(safe, patience);
            }
        }
    }

    /** The old version of the protocol: nothing comes in chunks. */
    private static byte[] request(URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var lines = List.of(
                "GET " + path + query + " HTTP/1.0",
                "Host: " + address.getHost(),
                "Accept: application/json",
                "Accept-Encoding: identity",
                "Connection: close",
                "",
                "");
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    private static Answer read(SSLSocket from, Patience patience) throws IOException {
        var all = bytes(from, patience);
        var text = new String(all, 0, Math.min(all.length, MOST_HEAD), StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0 || text.toLowerCase(Locale.ROOT).lastIndexOf("transfer-encoding:", end) >= 0) {
            return new Answer.Nothing(Why.UNREACHABLE);
        }
        if (all.length > MOST_BYTES + end + 4) {
            return new Answer.Nothing(Why.TOO_LARGE);
        }
        return text.matches("(?s)HTTP/1\\.[01] 200\\b.*")
                ? new Answer.Got(Arrays.copyOfRange(all, end + 4, all.length))
                : new Answer.Nothing(Why.NOT_THERE); // a redirect among others
    }

    private static byte[] bytes(SSLSocket socket, Patience patience) throws IOException {
        InputStream in = socket.getInputStream();
        var all = new byte[MOST_HEAD + MOST_BYTES + 1];
        var length = 0;
        while (length < all.length) {
            socket.setSoTimeout(patience.left());
            var read = in.read(all, length, all.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return Arrays.copyOf(all, length);
    }

    /** How long an answer is still waited for: a trickle of single bytes gains no time. */
    private static final class Patience {

        private final long end;

        Patience(Duration whole) {
            this.end = System.nanoTime() + whole.toNanos();
        }

        int left() throws SocketTimeoutException {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("too slow");
            }
            return (int) left;
        }
    }
}

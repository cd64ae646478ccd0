package org.twige.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.border.HttpGateway.Answer;
import org.twige.border.HttpGateway.Network;
import org.twige.border.HttpGateway.Why;

class HttpGatewayTest {

    private static final char[] PASSWORD = "invented".toCharArray();
    private static final List<String> ASKED = new ArrayList<>();
    private static final CountDownLatch END = new CountDownLatch(1);

    private static SSLContext tls;
    private static SSLServerSocket server;

    @BeforeAll
    static void a_host_with_a_certificate_of_its_own() throws Exception {
        tls = context(keys());
        server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(HttpGatewayTest::serve);
    }

    @AfterAll
    static void it_closes() throws IOException {
        END.countDown();
        server.close();
    }

    @Test
    void an_allowed_host_answers() {
        assertThat(ask("https://badges.example/one?a=1")).isEqualTo("here");
        assertThat(ASKED).anyMatch(line -> line.startsWith("GET /one?a=1 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://badges.example/one",
                "https://other.example/one",
                "https://badges.example.evil.example/one",
                "https://badges.example@evil.example/one",
                "https://user@badges.example/one",
                "https://badges.example:8443/one",
                "https://127.0.0.1/one",
                "https:///one",
                "file:///etc/passwd"
            })
    void what_is_not_allowed_is_not_asked(String address) {
        assertThat(why(gateway(address(127, 0, 0, 1)), address)).isEqualTo(Why.NOT_ALLOWED);
    }

    @Test
    void where_an_answer_points_to_is_not_followed() {
        assertThat(ask("https://badges.example/redirect")).isEqualTo("NOT_THERE");
        assertThat(ASKED).noneMatch(line -> line.contains("/secret"));
    }

    @Test
    void a_host_that_answers_without_end_or_in_drops_is_left() {
        assertThat(ask("https://badges.example/large")).isEqualTo("TOO_LARGE");
        assertThat(ask("https://badges.example/silent")).isEqualTo("TOO_SLOW");
        assertThat(ask("https://badges.example/drops")).isEqualTo("TOO_SLOW");
        assertThat(ask("https://badges.example/nonsense")).isEqualTo("UNREACHABLE");
    }

    @Test
    void a_certificate_of_another_name_is_not_believed() {
        var gateway = new HttpGateway(Set.of("wrong.example"), network(address(127, 0, 0, 1)), Duration.ofSeconds(2));

        assertThat(why(gateway, "https://wrong.example/one")).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void a_name_is_looked_up_once_and_what_was_judged_is_asked() {
        var asked = new ArrayList<String>();
        HttpGateway.Resolver changing = host -> {
            asked.add(host);
            return new InetAddress[] {address(127, 0, 0, 1)};
        };
        var network = new Network(changing, _ -> true, tls.getSocketFactory(), server.getLocalPort());

        assertThat(new HttpGateway(Set.of("badges.example"), network, Duration.ofSeconds(2))
                        .get(URI.create("https://badges.example/one")))
                .isInstanceOf(Answer.Got.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_name_that_leads_into_our_own_house_is_refused_even_when_it_leads_outside_too() {
        HttpGateway.Resolver both = _ -> new InetAddress[] {address(8, 8, 8, 8), address(10, 0, 0, 7)};
        var network = new Network(both, PublicAddress::is, tls.getSocketFactory(), server.getLocalPort());

        assertThat(why(
                        new HttpGateway(Set.of("badges.example"), network, Duration.ofSeconds(2)),
                        "https://badges.example/one"))
                .isEqualTo(Why.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void addresses_of_our_own_house_are_known(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "41.186.0.1", "2c0f:eb48::1", "2a00:1450::1"})
    void addresses_of_the_world_are_known(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void without_allowed_hosts_nothing_is_ever_asked() {
        assertThat(HttpGateway.to(Set.of()).allows(URI.create("https://badges.example/one")))
                .isFalse();
    }

    private static String ask(String address) {
        return switch (gateway(address(127, 0, 0, 1)).get(URI.create(address))) {
            case Answer.Got(var body) -> new String(body, StandardCharsets.UTF_8);
            case Answer.Nothing(var why) -> why.name();
        };
    }

    private static Why why(HttpGateway gateway, String address) {
        return switch (gateway.get(URI.create(address))) {
            case Answer.Got _ -> throw new AssertionError("it was asked");
            case Answer.Nothing(var why) -> why;
        };
    }

    private static HttpGateway gateway(InetAddress at) {
        return new HttpGateway(Set.of("badges.example"), network(at), Duration.ofSeconds(2));
    }

    private static Network network(InetAddress at) {
        return new Network(_ -> new InetAddress[] {at}, _ -> true, tls.getSocketFactory(), server.getLocalPort());
    }

    private static InetAddress address(int... parts) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2], (byte) parts[3]});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void serve() {
        while (!server.isClosed()) {
            try {
                var guest = (SSLSocket) server.accept();
                Thread.ofPlatform().daemon().start(() -> answer(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void answer(SSLSocket guest) {
        try (guest) {
            var line = line(guest.getInputStream());
            ASKED.add(line);
            var out = guest.getOutputStream();
            switch (line.split(" ", -1)[1].split("\\?", -1)[0]) {
                case "/redirect" ->
                    out.write("HTTP/1.1 302 Found\r\nLocation: https://badges.example/secret\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                case "/large" -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[2 * HttpGateway.MOST_BYTES]);
                }
                case "/silent" -> END.await();
                case "/drops" -> {
                    while (END.getCount() > 0) {
                        out.write('H');
                        out.flush();
                        END.await(100, TimeUnit.MILLISECONDS);
                    }
                }
                case "/nonsense" -> out.write("hello".getBytes(StandardCharsets.US_ASCII));
                default -> out.write("HTTP/1.1 200 OK\r\n\r\nhere".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (SocketException | SSLException _) {
            // the gateway had enough
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }

    /** The tool of the JDK makes what its library cannot. */
    private static KeyStore keys() throws IOException, InterruptedException, GeneralSecurityException {
        var file = Path.of("target", "badges-example-" + System.nanoTime() + ".p12");
        Files.createDirectories(file.getParent());
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=badges.example",
                        "-ext",
                        "san=dns:badges.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "30")
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

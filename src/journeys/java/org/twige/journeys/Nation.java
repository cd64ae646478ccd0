package org.twige.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.twige.HastyDatabase;
import org.twige.Patience;
import org.twige.StoryClock;
import org.twige.Twige;

/** The running demo nation: started once for all stories, from an empty folder, as {@code ./twige run} starts it. */
final class Nation {

    /** What the gateway of keypad phones knows. */
    static final String GATEWAY = "a-secret-of-stories-about-phones";

    /** Stories are told in several processes at once. */
    private static final int FORK = Integer.getInteger("twige.fork", 1);

    private static final Path DATA = Path.of("target", "journey-data-" + FORK);
    private static final int PORT = freePort();
    private static final ConfigurableApplicationContext APPLICATION = start();

    private Nation() {}

    /** Somebody of the demo who can sign in. */
    record Account(String role, String staffNumber, String password) {}

    static String address(String path) {
        return "http://127.0.0.1:" + PORT + path;
    }

    static <T> T bean(Class<T> type) {
        return APPLICATION.getBean(type);
    }

    static <T> T bean(String name, Class<T> type) {
        return APPLICATION.getBean(name, type);
    }

    static BeanFactory beans() {
        return APPLICATION;
    }

    /** Lets the application live this much later than the world; zero brings it back. */
    static void pass(Duration time) {
        StoryClock.pass(APPLICATION, time);
    }

    /** The sign-in of a role, from the file that the operator is told about. */
    static Account account(String role) {
        return accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no sign-in for " + role));
    }

    private static List<Account> accounts() {
        try (var lines = Files.lines(DATA.resolve("demo-sign-ins.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Account(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        delete();
        Patience.have();
        return new SpringApplicationBuilder(Twige.class)
                .initializers(new HastyDatabase())
                .run(
                        "--server.port=" + PORT,
                        "--twige.data=" + DATA,
                        "--twige.demo=true",
                        "--twige.demo-people=1200",
                        "--twige.ussd.form.secret=" + GATEWAY,
                        "--twige.ussd.form.addresses=127.0.0.1",
                        "--twige.ussd.dial=*100#",
                        "--logging.level.root=WARN");
    }

    private static void delete() {
        if (!Files.exists(DATA)) {
            return;
        }
        try (var files = Files.walk(DATA)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        return IntStream.range(18_080 + 100 * (FORK - 1), 19_080)
                .filter(Nation::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

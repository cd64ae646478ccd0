package org.twige;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** Tells the operator where the nation can be seen, who can sign in, and how it is stopped. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("twige.screen")
class Welcome {

    private final Screen screen;
    private final Environment settings;
    private final Responsibilities responsibilities;
    private final PostgresServer server;
    private final Path data;
    private volatile boolean open;

    Welcome(Screen screen, Environment settings, Responsibilities responsibilities, PostgresServer server) {
        this.screen = screen;
        this.settings = settings;
        this.responsibilities = responsibilities;
        this.server = server;
        this.data = Path.of(settings.getProperty("twige.data", "data"));
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        screen.say("Reading the country and its courses …");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void open() throws IOException {
        server.onLoss(Welcome::endWithoutDatabase);
        screen.say("");
        screen.say("Twige is ready: " + address());
        screen.say("");
        if (settings.getProperty("twige.demo", Boolean.class, false)) {
            signIns();
        } else if (settings.getProperty("twige.branch", Boolean.class, false)) {
            branch();
        } else if (responsibilities.holders(Role.ADMINISTRATOR) == 0) {
            screen.say("There is no administrator yet, so nobody can begin. Name one, in another window:");
            screen.say("  ./twige administrator <staff number> \"<names>\" --data " + data);
            screen.say("");
        }
        screen.say("Stop it with Ctrl-C. The log is " + settings.getProperty("logging.file.name") + ".");
        SpringApplication.getShutdownHandlers().add(() -> screen.say("Stopped. Everything is kept in " + data + "."));
        open = true;
        mark();
    }

    private void branch() throws IOException {
        screen.say("Other computers and phones of the office open one of these addresses:");
        for (var place : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            place.inetAddresses()
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .forEach(address -> screen.say(
                            "  http://" + address.getHostAddress() + ":" + settings.getProperty("server.port")));
        }
        screen.say("Codes to sign in, for everybody who has no password yet, in another window:");
        screen.say("  ./twige branch-codes --out codes.csv --data " + data);
        screen.say("");
    }

    /** For the script: after a start that went well the next one may write down its classes. */
    private void mark() throws IOException {
        var mark = settings.getProperty("twige.ready-mark");
        if (mark != null) {
            Files.writeString(Path.of(mark), "");
        }
    }

    private void signIns() throws IOException {
        screen.say("  %-18s %-14s %s".formatted("Sign in as", "staff number", "password"));
        try (var lines = Files.lines(data.resolve(DemoNation.MADE))) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells ->
                            screen.say("  %-18s %-14s %s".formatted(cells[0].replace('_', ' '), cells[1], cells[2])));
        }
        screen.say("");
        screen.say("Nobody in it exists. The list is also in " + data.resolve(DemoNation.MADE) + ".");
    }

    private String address() {
        return settings.getProperty(
                "twige.address", "http://%s:%s".formatted(here(), settings.getProperty("server.port")));
    }

    /** An address that a browser on this machine can open. */
    private String here() {
        var address = settings.getProperty("server.address", "127.0.0.1");
        return address.equals("0.0.0.0") ? "localhost" : address;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        if (open) {
            screen.say("");
            screen.say("Stopping …");
        }
        screen.silence();
    }

    /** Whoever started the application starts both again; what was acknowledged is on disk. */
    private static void endWithoutDatabase() {
        System.err.println("twige: PostgreSQL ended by itself. Start Twige again; nothing that was saved is lost.");
        Thread.ofPlatform().start(() -> System.exit(1));
    }
}

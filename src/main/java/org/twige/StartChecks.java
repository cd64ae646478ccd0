package org.twige;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Looks at the place before anything is started in it: what is wrong is said at once, in one sentence. */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** What is about to be started. */
    enum Purpose {
        /** The application with its pages, alone in its folder unless the benchmark, which holds it, starts a guest. */
        SERVE,
        /** A verb that works in a nation, beside the application or without it. */
        VISIT,
        /** A verb that may begin a nation in an empty folder. */
        BEGIN
    }

    private final Purpose purpose;

    StartChecks(Purpose purpose) {
        this.purpose = purpose;
    }

    /** After the settings are known, before the log is opened in the folder. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        var folder = new DataFolder(Path.of(settings.getProperty("twige.data", "data")));
        var inside = settings.getProperty("twige.db.url", "").isBlank();
        if (purpose == Purpose.VISIT && inside && !folder.holdsDatabase()) {
            throw new CannotStart("There is no nation in %s. Name its folder with --data."
                    .formatted(folder.path().toAbsolutePath()));
        }
        folder.requireUsable();
        if (purpose == Purpose.SERVE) {
            requirePort(settings);
            if (inside && !settings.getProperty("twige.guest", Boolean.class, false)) {
                folder.requireAlone();
                requireWhole(folder);
                demo(settings, folder);
            }
        }
        if (purpose == Purpose.BEGIN && inside && settings.getProperty("twige.seed", Boolean.class, false)) {
            seedAnew(folder);
        }
    }

    private static void requireWhole(DataFolder folder) {
        if (new DemoFolder(folder.path()).isHalfSeeded()) {
            throw new CannotStart(
                    "%1$s holds a nation that was cut off while it was seeded. Seed it again with --data %1$s:"
                                    .formatted(folder.path().toAbsolutePath())
                            + " it begins anew.");
        }
    }

    private static void seedAnew(DataFolder folder) {
        var demo = new DemoFolder(folder.path());
        if (demo.isHalfSeeded()) {
            folder.requireAlone();
            demo.clearHalfSeeded();
            System.out.println("The seeding in " + folder.path() + " was cut off; it begins anew.");
        }
    }

    private static void demo(Environment settings, DataFolder folder) {
        if (settings.getProperty("twige.demo", Boolean.class, false) && new DemoFolder(folder.path()).prepare()) {
            System.out.println("The demo in " + folder.path() + " was left half made; it is made anew.");
        }
    }

    private static void requirePort(Environment settings) {
        var port = settings.getProperty("server.port", Integer.class, 8080);
        var address = settings.getProperty("server.address", "127.0.0.1");
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "Twige cannot listen on %s, port %d: %s. Stop the program that uses it, or name another"
                                    .formatted(address, port, e.getMessage())
                            + " port with --port.");
        }
    }
}

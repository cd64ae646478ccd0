package org.twige.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.web.FileTickets.Ticket;

/** Gives addresses on another origin to files that strangers made; whoever has an address may fetch it for an hour. */
@Component
public class ForeignFiles {

    static final String PATH = "/f/";

    private static final Duration LIFE = Duration.ofHours(1);

    private final FileOrigin origin;
    private final FileTickets tickets;
    private final Clock clock;

    ForeignFiles(FileOrigin origin, FileTickets tickets, Clock clock) {
        this.origin = origin;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** To be shown in a page: only for a picture that we encoded. */
    public String picture(UUID file) {
        return address(file, true);
    }

    /** To be kept on the disk and never opened by the browser. */
    public String download(UUID file) {
        return address(file, false);
    }

    /** The content policy of a page that shows such pictures, instead of the usual one. */
    public String policy() {
        return MannersFilter.policy(origin.url());
    }

    private String address(UUID file, boolean shown) {
        return origin.url()
                + PATH
                + tickets.write(new Ticket(file, shown, clock.instant().plus(LIFE)));
    }

    boolean isHere(int port) {
        return port == origin.port();
    }

    Optional<Ticket> ticket(String path) {
        return path.startsWith(PATH) ? tickets.read(path.substring(PATH.length()), clock.instant()) : Optional.empty();
    }
}

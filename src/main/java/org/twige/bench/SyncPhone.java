package org.twige.bench;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A phone that was without a signal for some days and sends everything that was done in a pack. */
final class SyncPhone {

    static final int A_BATCH = 50;

    private static final long A_MOMENT = 500_000_000;
    private static final String DOOR = "/api/v1/sync";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Visitor visitor;
    private final UUID device = UUID.randomUUID();
    private String token = "";

    SyncPhone(URI server) {
        this.visitor = new Visitor(server);
    }

    void signIn(Account learner) throws IOException, InterruptedException {
        visitor.signIn(learner.staffNumber(), learner.password());
        visitor.open(DOOR);
        var found = TOKEN.matcher(visitor.page());
        if (!found.find()) {
            throw new IOException("no token to send with");
        }
        token = found.group(1);
    }

    /** Sends a full batch, again if the server is too busy; every event of it has to be taken. */
    void send(TakenPack pack) throws IOException, InterruptedException {
        var events = IntStream.range(0, A_BATCH)
                .mapToObj(number -> event(pack, number))
                .collect(Collectors.joining(","));
        var batch = "{\"device\":\"%s\",\"events\":[%s]}".formatted(device, events);
        while (!visitor.tell(DOOR, token, batch)) {
            LockSupport.parkNanos(A_MOMENT);
        }
        if (!visitor.page().contains("\"rejected\":[]")) {
            throw new IOException("not everything was taken: " + visitor.page());
        }
    }

    private static String event(TakenPack pack, int number) {
        return """
                {"id":"%s","course":"%s","version":"%s","lang":"%s","kind":"lesson_done","item":"%s","value":"",\
                "clientAt":"%s","seq":%d,"tzOffset":120}""".formatted(
                        UUID.randomUUID(),
                        pack.course(),
                        pack.version(),
                        pack.language(),
                        pack.lesson(),
                        pack.doneAt(),
                        number);
    }
}

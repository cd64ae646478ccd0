package org.twige;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.stereotype.Component;
import org.twige.bench.ServerProcess;
import org.twige.bench.StatementRecorder;

/** The application that is measured, on the nation of the benchmark. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchServer {

    private static final int FIRST_PORT = 28_080;

    private final DemoSettings settings;

    BenchServer(DemoSettings settings) {
        this.settings = settings;
    }

    /** As people use it, in a process of its own. */
    ServerProcess start(String... more) throws IOException, InterruptedException {
        var data = settings.data();
        var arguments = Stream.concat(Stream.of("--twige.guest=true", "--data", data.toString()), Stream.of(more));
        return ServerProcess.start(
                Twige.class,
                FreePort.from(FIRST_PORT),
                data.resolve("bench-server.log"),
                arguments.toArray(String[]::new));
    }

    /** What is asked of a server whose statements are recorded. */
    @FunctionalInterface
    interface Recording<T> {
        T of(URI server, StatementRecorder recorder) throws IOException, InterruptedException;
    }

    /** In this process: where statements are recorded, nothing is measured. */
    <T> T record(Recording<T> recording) throws IOException, InterruptedException {
        var recorder = new StatementRecorder();
        var port = FreePort.from(FIRST_PORT);
        var properties = List.of("--twige.data=" + settings.data(), "--twige.demo=false", "--server.port=" + port);
        try (var recorded = new SpringApplicationBuilder(Twige.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(recorder))
                .properties("logging.level.root=WARN")
                .run(properties.toArray(String[]::new))) {
            recorded.getId();
            return recording.of(URI.create("http://127.0.0.1:" + port), recorder);
        }
    }
}

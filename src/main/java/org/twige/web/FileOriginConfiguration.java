package org.twige.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens a second port for files that strangers made: another origin, where no page of ours and no cookie counts. */
@Configuration(proxyBeanMethods = false)
class FileOriginConfiguration {

    private static final String THREADS = "10";

    @Bean
    static FileTickets fileTickets(@Value("${twige.data:data}") Path data) {
        return FileTickets.in(data.resolve("secrets").resolve("file-key"));
    }

    /** Unless it is set, the next free port after that of the application. */
    @Bean
    static FileOrigin fileOrigin(
            @Value("${server.port:8080}") int port,
            @Value("${twige.files.port:0}") int wanted,
            @Value("${twige.files.url:}") String url) {
        var found = wanted > 0 ? wanted : freeAfter(Math.max(port, 1_024));
        return new FileOrigin(found, url.isBlank() ? "http://127.0.0.1:" + found : url.replaceAll("/+$", ""));
    }

    @Bean
    @ConditionalOnWebApplication
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> fileConnector(
            FileOrigin origin, @Value("${server.address:127.0.0.1}") InetAddress address) {
        return server -> {
            var connector = new Connector();
            connector.setPort(origin.port());
            connector.setProperty("address", address.getHostAddress());
            connector.setProperty("maxThreads", THREADS);
            connector.setXpoweredBy(false);
            server.addAdditionalConnectors(connector);
        };
    }

    private static int freeAfter(int port) {
        return IntStream.rangeClosed(port + 1, port + 50)
                .filter(FileOriginConfiguration::isFree)
                .findFirst()
                .orElse(port + 1);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}

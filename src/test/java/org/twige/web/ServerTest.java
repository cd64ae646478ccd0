package org.twige.web;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.twige.TestDatabase;

/** The whole application behind a real port, with addresses that fail on purpose. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import(FailingController.class)
@ContextConfiguration(initializers = {TestDatabase.class, ServerTest.Port.class})
public @interface ServerTest {

    /** A port below those that clients draw theirs from. */
    final class Port implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "server.port=" + free());
        }

        private static int free() {
            return RandomGenerator.getDefault()
                    .ints(20_000, 32_000)
                    .filter(Port::isFree)
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
}

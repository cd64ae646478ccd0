package org.twige.labs.asking;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the model is: the one that the operator set up, in a demo without one the simulator, otherwise none. */
@Component
class ModelAddress {

    private static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final String url;
    private final String key;
    private final String name;
    private final boolean simulated;

    ModelAddress(
            @Value("${twige.labs.model.url:}") String url,
            @Value("${twige.labs.model.key:}") String key,
            @Value("${twige.labs.model.name:}") String name,
            ObjectProvider<DemoModel> simulator) {
        refuseUnsafe(url);
        var demo = url.isBlank() ? simulator.getIfAvailable() : null;
        this.simulated = demo != null;
        this.url = demo == null ? url : demo.url();
        this.key = key;
        this.name = demo == null ? name : DemoModel.NAME;
    }

    /** The learner's words travel encrypted, or not at all. */
    private static void refuseUnsafe(String url) {
        if (url.isBlank()) {
            return;
        }
        var address = URI.create(url);
        if (!"https".equals(address.getScheme()) && !OWN_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalStateException("twige.labs.model.url must begin with https:// : " + address.getHost());
        }
    }

    String url() {
        return url;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** No words leave this machine, and nothing that comes back was written by a model. */
    boolean isSimulated() {
        return simulated;
    }
}

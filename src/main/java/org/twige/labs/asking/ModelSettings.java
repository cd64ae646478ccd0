package org.twige.labs.asking;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which model may be asked, if any, and what it costs; without an address nothing is ever asked. */
@Component
class ModelSettings {

    private static final List<String> OWN_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final String url;
    private final String key;
    private final String name;
    private final Price price;
    private final Duration patience;
    private final int daily;

    /**
     * What is paid.
     *
     * @param perThousand for 1,000 tokens, sent and received alike
     * @param monthly what an institution may spend in a month, where nothing else was set
     */
    record Price(BigDecimal perThousand, BigDecimal monthly, String currency) {}

    ModelSettings(
            @Value("${twige.labs.model.url:}") String url,
            @Value("${twige.labs.model.key:}") String key,
            @Value("${twige.labs.model.name:}") String name,
            @Value("${twige.labs.model.seconds:30}") int seconds,
            @Value("${twige.labs.model.daily:20}") int daily,
            ModelPrice price) {
        this.url = url;
        this.key = key;
        this.name = name;
        this.price = price.price();
        this.patience = Duration.ofSeconds(seconds);
        this.daily = daily;
        refuseUnsafe(url);
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

    boolean isOn() {
        return !url.isBlank();
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

    Price price() {
        return price;
    }

    /** How often one person may ask within a day, however many rounds are done. */
    int daily() {
        return daily;
    }

    /** How long an answer is waited for. */
    Duration patience() {
        return patience;
    }
}

package org.twige.labs.asking;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which model may be asked, if any, and what it costs; without an address nothing is ever asked. */
@Component
class ModelSettings {

    private final ModelAddress address;
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
            ModelAddress address,
            @Value("${twige.labs.model.seconds:30}") int seconds,
            @Value("${twige.labs.model.daily:20}") int daily,
            ModelPrice price) {
        this.address = address;
        this.price = price.price();
        this.patience = Duration.ofSeconds(seconds);
        this.daily = daily;
    }

    boolean isOn() {
        return !address.url().isBlank();
    }

    ModelAddress address() {
        return address;
    }

    String name() {
        return address.name();
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

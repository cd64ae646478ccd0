package org.twige.outreach.nudges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.TelephoneText;
import org.twige.web.Frame;
import org.twige.web.Row;

/** What text messages cost, where the installation knows the price of one. */
@Component
class TextPrice {

    private final BigDecimal price;
    private final String currency;

    TextPrice(@Value("${twige.sms.price:0}") BigDecimal price, @Value("${twige.sms.currency:}") String currency) {
        this.price = price;
        this.currency = currency;
    }

    /** Of so many messages that are about as long as these words. */
    Optional<Row> of(Frame frame, long messages, String words) {
        if (price.signum() <= 0) {
            return Optional.empty();
        }
        var cost = price.multiply(BigDecimal.valueOf(messages * TelephoneText.parts(words)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Optional.of(Row.of(frame.text("outreach.by-hand.cost"), frame.number(cost) + " " + currency));
    }
}

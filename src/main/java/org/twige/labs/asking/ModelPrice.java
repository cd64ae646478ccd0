package org.twige.labs.asking;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the model costs, as the operator set it. */
@Component
class ModelPrice {

    /** Play money, so that a budget can be seen to run out. */
    private static final ModelSettings.Price SIMULATED =
            new ModelSettings.Price(BigDecimal.TEN, BigDecimal.valueOf(500), "");

    private final ModelSettings.Price price;

    ModelPrice(
            @Value("${twige.labs.model.price:0}") BigDecimal perThousand,
            @Value("${twige.labs.model.budget:0}") BigDecimal monthly,
            @Value("${twige.labs.model.currency:}") String currency,
            ModelAddress address) {
        this.price = address.isSimulated() ? SIMULATED : new ModelSettings.Price(perThousand, monthly, currency);
    }

    ModelSettings.Price price() {
        return price;
    }
}

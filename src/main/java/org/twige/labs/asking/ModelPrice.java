package org.twige.labs.asking;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the model costs, as the operator set it. */
@Component
class ModelPrice {

    private final ModelSettings.Price price;

    ModelPrice(
            @Value("${twige.labs.model.price:0}") BigDecimal perThousand,
            @Value("${twige.labs.model.budget:0}") BigDecimal monthly,
            @Value("${twige.labs.model.currency:}") String currency) {
        this.price = new ModelSettings.Price(perThousand, monthly, currency);
    }

    ModelSettings.Price price() {
        return price;
    }
}

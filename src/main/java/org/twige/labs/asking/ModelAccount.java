package org.twige.labs.asking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.web.Limits;

/** How often a person may ask, what an institution may still spend on the model this month, and what each call cost. */
@Component
class ModelAccount {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Models put a few tokens around a text, which say who speaks. */
    private static final int TOKENS_AROUND = 20;

    private final ModelSettings settings;
    private final ModelLedger ledger;
    private final Limits limits;
    private final Clock clock;
    private final Country country;

    ModelAccount(ModelSettings settings, ModelLedger ledger, Limits limits, Clock clock, Country country) {
        this.settings = settings;
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
        this.country = country;
    }

    /** A call for which the most that it can cost is taken already. */
    record Call(InstitutionId institution, UUID key, LocalDate month, BigDecimal taken) {}

    /** May a person ask once more today? The answer yes counts. */
    boolean allows(PersonId person) {
        return limits.allows("labs.model", person.value().toString(), settings.daily(), Duration.ofDays(1));
    }

    /** Empty when the budget does not hold the most it can cost: no way of counting makes more tokens of a text than it has bytes. */
    Optional<Call> open(InstitutionId institution, String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8).length;
        var most = cost(bytes + TOKENS_AROUND + AskModel.MOST_TOKENS_BACK);
        var used = new ModelLedger.Used(settings.name(), 0, 0, most, "asked");
        var month = month();
        return ledger.reserve(institution, month, settings.price().monthly(), used, clock.instant())
                .map(key -> new Call(institution, key, month, most));
    }

    /** Gives back what was not used: all of it when the model did nothing, none of it when we cannot know. */
    void close(Call call, AskModel.Answer answer) {
        var used = switch (answer) {
            case AskModel.Answer.Said(var _, var in, var out)
            when in != null && out != null ->
                new ModelLedger.Used(settings.name(), in, out, cost(in + out).subtract(call.taken()), "said");
            case AskModel.Answer.Said _ -> back(BigDecimal.ZERO, "said");
            case AskModel.Answer.Nothing(var why) ->
                back(
                        why == AskModel.Why.SLOW || why == AskModel.Why.EMPTY
                                ? BigDecimal.ZERO
                                : call.taken().negate(),
                        why.name().toLowerCase(Locale.ROOT));
        };
        ledger.settle(call.institution(), call.key(), call.month(), used, clock.instant());
    }

    /** What is left this month, never less than nothing. */
    BigDecimal left(InstitutionId institution) {
        return ledger.budget(institution, settings.price().monthly())
                .subtract(ledger.spent(institution, month()))
                .max(BigDecimal.ZERO);
    }

    /** The first day of this month in the country. */
    LocalDate month() {
        return country.today(clock).withDayOfMonth(1);
    }

    private ModelLedger.Used back(BigDecimal difference, String outcome) {
        return new ModelLedger.Used(settings.name(), 0, 0, difference, outcome);
    }

    private BigDecimal cost(int tokens) {
        return settings.price()
                .perThousand()
                .multiply(BigDecimal.valueOf(tokens))
                .divide(THOUSAND, 4, RoundingMode.HALF_UP);
    }
}

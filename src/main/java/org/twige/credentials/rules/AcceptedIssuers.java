package org.twige.credentials.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says which proofs from elsewhere are taken now, and under which version of a rule one was taken. */
@Component
public class AcceptedIssuers {

    private final IssuerRules rules;

    AcceptedIssuers(IssuerRules rules) {
        this.rules = rules;
    }

    /** By issuer and title. */
    public List<IssuerRule> open() {
        return rules.newest().stream().filter(rule -> !rule.ended()).toList();
    }

    /** The rule as it is now, if it is still open. */
    public Optional<IssuerRule> open(UUID rule) {
        return open().stream().filter(known -> known.rule().equals(rule)).findFirst();
    }

    /** One version, old or new. */
    public Optional<IssuerRule> version(UUID id) {
        return rules.version(id);
    }
}

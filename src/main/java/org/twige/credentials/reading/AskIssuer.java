package org.twige.credentials.reading;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.border.HttpGateway;

/** Asks the website of an issuer whether a badge stands there: only if the operator allows its host, by default never. */
@Component
public class AskIssuer {

    private final ReadBadge badges;
    private final HttpGateway gateway;

    AskIssuer(ReadBadge badges, @Value("${twige.evidence.link-hosts:}") List<String> hosts) {
        this.badges = badges;
        Set<String> allowed = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.gateway = HttpGateway.to(allowed);
    }

    /** What the website said. */
    public enum Said {
        NOT_ASKED,
        THE_SAME,
        SOMETHING_ELSE,
        NOTHING
    }

    /** Takes up to five seconds: never inside a transaction. */
    public Said about(Badge badge) {
        return badge.seal() instanceof Badge.Seal.Hosted(var address)
                        && !badge.words().isEmpty()
                ? ask(badge, address)
                : Said.NOT_ASKED;
    }

    private Said ask(Badge badge, String address) {
        try {
            var uri = URI.create(address);
            return gateway.allows(uri) ? heard(badge, gateway.get(uri)) : Said.NOT_ASKED;
        } catch (IllegalArgumentException _) {
            return Said.NOT_ASKED;
        }
    }

    Said heard(Badge badge, HttpGateway.Answer answer) {
        return switch (answer) {
            case HttpGateway.Answer.Nothing _ -> Said.NOTHING;
            case HttpGateway.Answer.Got(var body) ->
                badges.read(Text.of(body)).filter(badge::equals).isPresent() ? Said.THE_SAME : Said.SOMETHING_ELSE;
        };
    }
}

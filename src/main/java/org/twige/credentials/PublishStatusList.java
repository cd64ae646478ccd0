package org.twige.credentials;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs the list that says which credentials are revoked, fresh at each request.
 *
 * @see "W3C Bitstring Status List v1.0, 2.2 BitstringStatusListCredential"
 */
@Component
class PublishStatusList {

    /** How long a reader may keep it: a revocation is seen within a minute. */
    static final int SECONDS = 60;

    private final Credentials credentials;
    private final SigningKeys keys;
    private final Addresses addresses;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    PublishStatusList(Credentials credentials, SigningKeys keys, Addresses addresses, Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The signed list; empty for a number that no credential has reached. */
    Optional<String> list(int number) {
        if (number < 0 || number > credentials.lastStatusList()) {
            return Optional.empty();
        }
        return Optional.of(keys.sign(Jws.STATUS_LIST, json.writeValueAsString(content(number))));
    }

    private Map<String, Object> content(int number) {
        var address = addresses.statusList(number);
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put(
                "encodedList",
                StatusList.withRevoked(credentials.revokedIn(number)).encoded());
        subject.put("ttl", SECONDS * 1_000);
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", List.of(OpenBadge.CONTEXT.getFirst()));
        all.put("id", address);
        all.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        all.put("issuer", addresses.issuer());
        all.put("validFrom", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("credentialSubject", subject);
        return all;
    }
}

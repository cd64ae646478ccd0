package org.twige.credentials;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.PublicKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a credential with nothing but files: the published keys and, to see revocations, the published status lists. It
 * needs no network, no database and no running service.
 */
final class OfflineVerifier {

    private final PublicKeys keys;
    private final Map<Integer, StatusList> lists;
    private final ZoneId zone;

    /** @param zone for the days in the answers */
    OfflineVerifier(PublicKeys keys, Map<Integer, StatusList> lists, ZoneId zone) {
        this.keys = keys;
        this.lists = Map.copyOf(lists);
        this.zone = zone;
    }

    /**
     * What the check of one file found.
     *
     * @param slip the lines of the credential; empty unless its signature is right
     * @param revocationsKnown false when no status list at hand could say whether it is revoked
     */
    record Answer(Verdict verdict, Optional<Slip> slip, boolean revocationsKnown) {

        static Answer without(Verdict verdict) {
            return new Answer(verdict, Optional.empty(), false);
        }
    }

    /** The number and the content of a signed status list; empty when one of our keys did not sign it. */
    static Optional<Map.Entry<Integer, StatusList>> statusList(String signed, PublicKeys keys) {
        return Jws.check(signed.strip(), Jws.STATUS_LIST, keys).map(content -> {
            var list = new JsonMapper().readTree(content);
            var address = list.required("id").stringValue();
            return Map.entry(
                    Integer.valueOf(address.substring(address.lastIndexOf('/') + 1)),
                    StatusList.decoded(list.at("/credentialSubject/encodedList").stringValue()));
        });
    }

    /** A badge file, a PDF of ours, or the text of a square code. */
    Answer check(byte[] file, Instant now) {
        var signed = BadgeFile.find(file);
        if (signed.isPresent()) {
            return Jws.check(signed.get(), Jws.BADGE, keys)
                    .flatMap(OpenBadge::read)
                    .map(proof -> answer(proof, now))
                    .orElseGet(() -> Answer.without(Verdict.NOT_GENUINE));
        }
        var text = new String(file, StandardCharsets.ISO_8859_1).strip();
        var sealed = text.substring(text.lastIndexOf('#') + 1);
        if (!sealed.contains(".") || sealed.length() > 2_000) {
            return Answer.without(Verdict.NO_BADGE);
        }
        return Jws.open(sealed, keys)
                .flatMap(Slip::read)
                .map(slip -> answer(slip, now))
                .orElseGet(() -> Answer.without(Verdict.NOT_GENUINE));
    }

    private Answer answer(Proof proof, Instant now) {
        var list = lists.get(StatusList.listOf(proof.statusNumber()));
        var revoked = list != null && list.isRevoked(StatusList.indexOf(proof.statusNumber()));
        var verdict = revoked ? Verdict.REVOKED : now.isAfter(proof.validUntil()) ? Verdict.EXPIRED : Verdict.VALID;
        return new Answer(verdict, Optional.of(Slip.of(proof, zone)), list != null);
    }

    private Answer answer(Slip slip, Instant now) {
        var end = slip.validUntil().plusDays(1).atStartOfDay(zone).toInstant();
        return new Answer(now.isBefore(end) ? Verdict.VALID : Verdict.EXPIRED, Optional.of(slip), false);
    }
}

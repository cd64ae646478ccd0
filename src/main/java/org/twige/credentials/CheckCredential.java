package org.twige.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;

/** Tells anybody whether a credential is ours, unaltered and still good; what is shown is what was signed. */
@Component
class CheckCredential {

    private final Credentials credentials;
    private final SigningKeys keys;
    private final ZoneId zone;
    private final Clock clock;

    CheckCredential(Credentials credentials, SigningKeys keys, Country country, Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.zone = country.zone();
        this.clock = clock;
    }

    /** For who has the address: everything. */
    Check byToken(Token token) {
        return credentials.byToken(token).map(found -> check(found, true)).orElseGet(() -> without(Verdict.NOT_FOUND));
    }

    /** For who typed the short code: initials only. */
    Check byCode(Code code) {
        return credentials.byCode(code).map(found -> check(found, false)).orElseGet(() -> without(Verdict.NOT_FOUND));
    }

    /** For who typed what cannot be a code. */
    Check byNothing() {
        return without(Verdict.NOT_FOUND);
    }

    /** For who brings a file: its own words, if we signed them, and what has become of the credential since. */
    Check byFile(byte[] file) {
        var signed = BadgeFile.find(file);
        if (signed.isEmpty()) {
            return without(Verdict.NO_BADGE);
        }
        var proof = signed.flatMap(this::genuine);
        if (proof.isEmpty()) {
            return without(Verdict.NOT_GENUINE);
        }
        return credentials
                .byToken(proof.get().token())
                .map(found -> answer(found, proof.get(), true))
                .orElseGet(() -> without(Verdict.NOT_FOUND));
    }

    private Check check(Credential found, boolean whole) {
        return credentials
                .document(found.id(), found.language())
                .flatMap(document -> genuine(document.jwt()))
                .map(proof -> answer(found, proof, whole))
                .orElseGet(() -> without(Verdict.NOT_GENUINE));
    }

    private Optional<Proof> genuine(String signed) {
        return Jws.check(signed, Jws.BADGE, keys.published()).flatMap(OpenBadge::read);
    }

    private Check answer(Credential found, Proof proof, boolean whole) {
        if (!found.code().equals(proof.code())) {
            return without(Verdict.NOT_GENUINE);
        }
        var at = clock.instant();
        return new Check(verdict(found, proof, at), shown(proof, whole), found.revocation(), at);
    }

    private static Verdict verdict(Credential found, Proof proof, Instant at) {
        if (found.revocation() != null) {
            return Verdict.REVOKED;
        }
        return at.isAfter(proof.validUntil()) ? Verdict.EXPIRED : Verdict.VALID;
    }

    private Check.Shown shown(Proof proof, boolean whole) {
        var names = PrintedName.of(proof.names());
        return new Check.Shown(
                proof.code(),
                whole ? names.text() : names.initials(),
                proof.language(),
                proof.issuer(),
                proof.achievement().title(),
                proof.achievement().edition(),
                whole
                        ? proof.achievement().outcomes().stream()
                                .map(Achievement.CanDo::text)
                                .toList()
                        : List.of(),
                LocalDate.ofInstant(proof.awardedAt(), zone),
                LocalDate.ofInstant(proof.validUntil(), zone),
                whole);
    }

    private Check without(Verdict verdict) {
        return Check.without(verdict, clock.instant());
    }
}

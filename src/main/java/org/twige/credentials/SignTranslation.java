package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;

/** Writes what a credential states in another language and signs it; names, code and dates are those first signed. */
@Component
class SignTranslation {

    private final Credentials credentials;
    private final Courses courses;
    private final Achievements achievements;
    private final Country country;
    private final SigningKeys keys;
    private final SignCredential signCredential;

    SignTranslation(
            Credentials credentials,
            Courses courses,
            Achievements achievements,
            Country country,
            SigningKeys keys,
            SignCredential signCredential) {
        this.credentials = credentials;
        this.courses = courses;
        this.achievements = achievements;
        this.country = country;
        this.keys = keys;
        this.signCredential = signCredential;
    }

    /**
     * The signed translation.
     *
     * @throws IllegalStateException when the stored original is not as it was signed
     */
    Signed of(Credential credential, String language) {
        var original = credentials
                .document(credential.id(), credential.language())
                .flatMap(document -> Jws.check(document.jwt(), Jws.BADGE, keys.published()))
                .flatMap(OpenBadge::read)
                .orElseThrow(() -> new IllegalStateException(
                        "altered: credential " + credential.id().value()));
        var version = courses.version(credential.version()).orElseThrow();
        var office = country.branding().owner().in(language);
        return signCredential.sign(
                original.in(language, office, achievements.of(credential.person(), version, language)));
    }
}

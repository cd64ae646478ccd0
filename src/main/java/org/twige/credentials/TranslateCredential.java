package org.twige.credentials;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Signs a credential again in another language: the same proof with the same dates, not a second one. */
@Component
class TranslateCredential {

    private final Credentials credentials;
    private final IssuedCredentials issued;
    private final SignTranslation signTranslation;
    private final Audit audit;
    private final Clock clock;

    TranslateCredential(
            Credentials credentials,
            IssuedCredentials issued,
            SignTranslation signTranslation,
            Audit audit,
            Clock clock) {
        this.credentials = credentials;
        this.issued = issued;
        this.signTranslation = signTranslation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing when it exists in that language already. */
    @Transactional
    void translate(Credential own, String language) {
        if (credentials.document(own.id(), language).isPresent()) {
            return;
        }
        var signed = signTranslation.of(own, language);
        if (issued.add(own.id(), language, signed, clock.instant())) {
            audit.record(new Act(
                    own.person().value().toString(),
                    "credentials.translated",
                    "credential:" + own.id().value(),
                    Map.of("language", language)));
        }
    }
}

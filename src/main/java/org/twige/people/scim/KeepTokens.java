package org.twige.people.scim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.forms.Mistake;
import org.twige.web.SignedIn;

/** Makes and revokes the tokens of machines. */
@Component
class KeepTokens {

    private static final int LONGEST_YEARS = 1;

    private final ScimTokens tokens;
    private final Institutions institutions;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    KeepTokens(ScimTokens tokens, Institutions institutions, Audit audit, Country country, Clock clock) {
        this.tokens = tokens;
        this.institutions = institutions;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** What became of a form. */
    sealed interface Made {

        record Shown(Secret secret) implements Made {}

        /** This form made a token before, which was shown then. */
        record Before() implements Made {}

        record Mistaken(List<Mistake> mistakes) implements Made {}
    }

    /** What became of the wish that more people may leave today. */
    enum Lifted {
        DONE,
        OWN_TOKEN,
        NO_TOKEN
    }

    @Transactional
    Made make(SignedIn me, TokenForm form) {
        var mistakes = new ArrayList<Mistake>();
        var source = TokenForm.typed(form.source());
        var institution = institutions.byCode(TokenForm.typed(form.institution()));
        var until = form.until().filter(this::isNear);
        if (!Source.NAME.matcher(source).matches()) {
            mistakes.add(Mistake.at("source", "people.scim.error.source"));
        }
        if (institution.isEmpty()) {
            mistakes.add(Mistake.at("institution", "people.scim.error.institution"));
        }
        if (form.mayWrite().isEmpty()) {
            mistakes.add(Mistake.at("may", "people.scim.error.may"));
        }
        if (until.isEmpty()) {
            mistakes.add(Mistake.at("until-day", "people.scim.error.until"));
        }
        return mistakes.isEmpty()
                ? make(me, form, institution.orElseThrow(), until.orElseThrow())
                : new Made.Mistaken(mistakes);
    }

    private Made make(SignedIn me, TokenForm form, Institution institution, LocalDate until) {
        var secret = Secret.of(UUID.randomUUID());
        var wanted = new ScimTokens.Wanted(
                form.requestId(),
                TokenForm.typed(form.source()),
                institution.id(),
                form.mayWrite().orElse(false),
                until);
        if (!tokens.add(wanted, secret, me.person(), clock.instant())) {
            return new Made.Before();
        }
        record(
                me,
                "scim.token-made",
                secret.token(),
                Map.of(
                        "source", wanted.source(),
                        "institution", institution.id().toString(),
                        "writes", String.valueOf(wanted.writes()),
                        "expires_on", until.toString()));
        return new Made.Shown(secret);
    }

    /** A token that is revoked stays so; false when there is none. */
    @Transactional
    boolean revoke(SignedIn me, UUID token) {
        var known = tokens.find(token);
        if (known.isPresent() && tokens.revoke(token, me.person(), clock.instant())) {
            record(me, "scim.token-revoked", token, Map.of("source", known.get().source()));
        }
        return known.isPresent();
    }

    /** The second official is not who made the token. */
    @Transactional
    Lifted letManyLeave(SignedIn me, UUID token) {
        var today = country.today(clock);
        Optional<Token> known = tokens.find(token).filter(found -> found.opensOn(today));
        if (known.isEmpty()) {
            return Lifted.NO_TOKEN;
        }
        if (known.get().maker().equals(me.person())) {
            return Lifted.OWN_TOKEN;
        }
        if (!today.equals(known.get().manyLeaveOn())) {
            tokens.letManyLeave(token, today);
            record(me, "scim.many-may-leave", token, Map.of("on", today.toString()));
        }
        return Lifted.DONE;
    }

    private boolean isNear(LocalDate day) {
        var today = country.today(clock);
        return !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS));
    }

    private void record(SignedIn me, String kind, UUID token, Map<String, String> details) {
        audit.record(new Act(me.person().toString(), kind, "scim-token:" + token, details));
    }
}

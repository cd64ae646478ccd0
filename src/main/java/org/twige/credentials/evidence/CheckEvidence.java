package org.twige.credentials.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.credentials.evidence.Finding.Kind;
import org.twige.credentials.reading.AskIssuer;
import org.twige.credentials.reading.Badge;
import org.twige.credentials.reading.Reading;
import org.twige.credentials.rules.IssuerRule;
import org.twige.credentials.signing.EmbeddedProof;
import org.twige.credentials.signing.ForeignJws;
import org.twige.people.CompareNames;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;

/** Compares what stands in a proof with what its person says and with the rule; finds, and decides nothing. */
@Component
class CheckEvidence {

    private final CompareNames compare;
    private final People people;
    private final Country country;

    CheckEvidence(CompareNames compare, People people, Country country) {
        this.compare = compare;
        this.people = people;
        this.country = country;
    }

    List<Finding> check(Sent sent, IssuerRule rule, PersonId person, LocalDate completedOn, List<Twin> twins) {
        var findings = new ArrayList<Finding>();
        var reading = sent.reading();
        var text = reading.text();
        var names = people.find(person).map(Person::names).orElse("");
        findings.add(text.isBlank() ? Finding.unknown(Kind.NAMES, "unreadable") : names(names, text));
        findings.add(date(reading, completedOn));
        findings.add(phrase(Kind.ISSUER, rule.issuerWords(), text));
        findings.add(phrase(Kind.TITLE, rule.titleWords(), text));
        findings.add(signature(reading, rule));
        findings.add(
                twins.stream().anyMatch(twin -> twin.how() != Twin.How.PICTURE)
                        ? Finding.failed(Kind.FILE, "failed")
                        : Finding.passed(Kind.FILE));
        findings.add(looks(reading, twins));
        website(sent.website()).ifPresent(findings::add);
        return findings;
    }

    private Finding names(String names, String text) {
        return switch (compare.names(names, text)) {
            case ALL -> Finding.passed(Kind.NAMES);
            case SOME -> Finding.unknown(Kind.NAMES, "partly");
            case NONE -> Finding.failed(Kind.NAMES, "failed");
        };
    }

    private Finding date(Reading reading, LocalDate day) {
        var issued = reading.badge().flatMap(Badge::issuedOn);
        if (issued.isPresent()) {
            return issued.get().equals(day) ? Finding.passed(Kind.DATE) : Finding.failed(Kind.DATE, "failed");
        }
        if (reading.text().isBlank()) {
            return Finding.unknown(Kind.DATE, "unreadable");
        }
        var text = Dates.withoutOrdinals(reading.text());
        var languages = country.languages().stream().map(Language::code).toList();
        return Dates.of(day, languages).anyMatch(spelling -> compare.phrase(spelling, text))
                ? Finding.passed(Kind.DATE)
                : Finding.failed(Kind.DATE, "failed");
    }

    private Finding phrase(Kind kind, List<String> phrases, String text) {
        if (text.isBlank()) {
            return Finding.unknown(kind, "unreadable");
        }
        return phrases.stream().anyMatch(phrase -> compare.phrase(phrase, text))
                ? Finding.passed(kind)
                : Finding.failed(kind, "failed");
    }

    private static Finding signature(Reading reading, IssuerRule rule) {
        var keys = rule.keySet();
        return switch (reading.badge().map(Badge::seal).orElseGet(Badge.Seal.None::new)) {
            case Badge.Seal.None _ -> Finding.unknown(Kind.SIGNATURE, "none");
            case Badge.Seal.Hosted _ -> Finding.unknown(Kind.SIGNATURE, "hosted");
            case Badge.Seal.Unsupported _ -> Finding.unknown(Kind.SIGNATURE, "unsupported");
            case Badge.Seal.Signed _, Badge.Seal.Embedded _
            when keys == null -> Finding.unknown(Kind.SIGNATURE, "no-key");
            case Badge.Seal.Signed(var jwt) -> signature(ForeignJws.isSigned(jwt, keys));
            case Badge.Seal.Embedded(var json) -> signature(EmbeddedProof.isSigned(json, keys));
        };
    }

    private static Finding signature(boolean isRight) {
        return isRight ? Finding.passed(Kind.SIGNATURE) : Finding.failed(Kind.SIGNATURE, "failed");
    }

    /** Nothing where nobody was asked, which is the rule. */
    private static Optional<Finding> website(AskIssuer.Said said) {
        return switch (said) {
            case NOT_ASKED -> Optional.empty();
            case THE_SAME -> Optional.of(Finding.passed(Kind.LINK));
            case SOMETHING_ELSE -> Optional.of(Finding.failed(Kind.LINK, "failed"));
            case NOTHING -> Optional.of(Finding.unknown(Kind.LINK, "unreachable"));
        };
    }

    private static Finding looks(Reading reading, List<Twin> twins) {
        if (twins.stream().anyMatch(twin -> twin.how() == Twin.How.PICTURE)) {
            return Finding.failed(Kind.PICTURE, "failed");
        }
        return reading.picture().flatMap(picture -> picture.likeness()).isPresent()
                ? Finding.passed(Kind.PICTURE)
                : Finding.unknown(Kind.PICTURE, "none");
    }
}

package org.twige.mandates.audience;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.country.Coded;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.country.Place;

/** Says a rule in words of the country pack and names of institutions. */
@Component
public class SayRule {

    private final Audiences audiences;
    private final Country country;

    SayRule(Audiences audiences, Country country) {
        this.audiences = audiences;
        this.country = country;
    }

    public RuleWords say(AudienceRule rule) {
        var institutions = audiences.institutionNames(rule);
        return new RuleWords(clauses(rule.any(), institutions), clauses(rule.except(), institutions));
    }

    /** A stored value of a criterion other than the institution. */
    public LocalText word(Criterion criterion, String value) {
        var vocabulary = country.vocabulary();
        return switch (criterion) {
            case KIND -> among(vocabulary.institutionKinds(), value);
            case STATUTE -> among(vocabulary.statutes(), value);
            case LANGUAGE ->
                country.speaks(value) ? same(country.language(value).name()) : same(value);
            case STATUS -> vocabulary.status(value).map(status -> status.name()).orElse(same(value));
            case DISTRICT ->
                country.places().stream()
                        .filter(place -> place.code().equals(value))
                        .map(Place::name)
                        .findFirst()
                        .orElse(same(value));
            case EMPLOYMENT -> among(vocabulary.employmentTypes(), value);
            case POST_KIND -> among(vocabulary.postKinds(), value);
            case TRACK -> vocabulary.track(value).map(track -> track.name()).orElse(same(value));
            case INSTITUTION, LEVEL, JOINED_FROM, JOINED_BEFORE -> same(value);
        };
    }

    private List<List<RuleLine>> clauses(List<Clause> clauses, Map<String, LocalText> institutions) {
        return clauses.stream()
                .map(clause -> clause.wanted().entrySet().stream()
                        .map(wanted -> new RuleLine(wanted.getKey(), words(wanted, institutions)))
                        .toList())
                .toList();
    }

    private List<LocalText> words(Map.Entry<Criterion, List<String>> wanted, Map<String, LocalText> institutions) {
        return wanted.getValue().stream()
                .map(value -> wanted.getKey() == Criterion.INSTITUTION
                        ? institutions.getOrDefault(value, same(value))
                        : word(wanted.getKey(), value))
                .toList();
    }

    private static LocalText among(List<Coded> words, String code) {
        return words.stream()
                .filter(word -> word.code().equals(code))
                .map(Coded::name)
                .findFirst()
                .orElse(same(code));
    }

    private static LocalText same(String text) {
        return new LocalText(Map.of("", text));
    }
}

package org.twige.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.people.Scope;
import org.twige.people.names.Folded;

/** Finds which institution a row means: by code, else by a name in any language, else by an alias. */
final class InstitutionFinder {

    private final Map<String, KnownInstitution> byCode = new HashMap<>();
    private final Map<String, List<KnownInstitution>> byName = new HashMap<>();
    private final Map<String, OldName> aliases = new HashMap<>();
    private final Map<Asked, Answer> answers = new HashMap<>();
    private final Scope scope;
    private final LocalDate today;

    InstitutionFinder(List<KnownInstitution> institutions, Scope scope, LocalDate today) {
        this.scope = scope;
        this.today = today;
        for (var institution : institutions) {
            byCode.put(Folded.of(institution.code()), institution);
            institution.names().stream()
                    .map(Folded::of)
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(institution));
        }
    }

    /** Another spelling; after its last day it is still understood, and reported. */
    record OldName(KnownInstitution institution, @Nullable LocalDate validTo) {}

    /** What a row says about the institution; the station is the school or health centre within it. */
    record Asked(
            String code,
            String name,
            String station,
            @Nullable String district) {}

    /** The institution, a problem, or both: then the problem is no more than a hint. */
    record Answer(
            @Nullable KnownInstitution institution,
            @Nullable Problem problem) {}

    void learn(String spelling, OldName alias) {
        aliases.put(spelling, alias);
    }

    Answer find(Asked asked) {
        return answers.computeIfAbsent(asked, this::judged);
    }

    private Answer judged(Asked asked) {
        var first = first(asked);
        if (first.institution() == null) {
            return first;
        }
        var found = station(first.institution(), asked);
        if (found.isClosedOn(today)) {
            return new Answer(null, Problem.INSTITUTION_CLOSED);
        }
        return scope.covers(found.path())
                ? new Answer(found, first.problem())
                : new Answer(null, Problem.OUTSIDE_SCOPE);
    }

    private Answer first(Asked asked) {
        if (asked.code().isEmpty() && asked.name().isEmpty()) {
            return new Answer(null, Problem.INSTITUTION_MISSING);
        }
        var coded = byCode.get(Folded.of(asked.code()));
        if (coded != null) {
            return new Answer(coded, null);
        }
        var name = Folded.of(asked.name());
        return named(name, byCode.get(name), asked.district());
    }

    private Answer named(String name, @Nullable KnownInstitution coded, @Nullable String district) {
        var candidates = inDistrict(byName.getOrDefault(name, List.of()), district);
        if (candidates.size() == 1) {
            return new Answer(candidates.getFirst(), null);
        }
        if (candidates.size() > 1) {
            return new Answer(null, Problem.INSTITUTION_AMBIGUOUS);
        }
        var alias = aliases.get(name);
        if (alias != null) {
            var isOld = alias.validTo() != null && alias.validTo().isBefore(today);
            return new Answer(alias.institution(), isOld ? Problem.INSTITUTION_OLD_NAME : null);
        }
        return coded == null ? new Answer(null, Problem.INSTITUTION_UNKNOWN) : new Answer(coded, null);
    }

    private KnownInstitution station(KnownInstitution institution, Asked asked) {
        var below = byName.getOrDefault(Folded.of(asked.station()), List.of()).stream()
                .filter(candidate -> candidate.isBelow(institution))
                .toList();
        var candidates = inDistrict(below, asked.district());
        return candidates.size() == 1 ? candidates.getFirst() : institution;
    }

    /** Names are shared by many places: the district decides where it can. */
    private static List<KnownInstitution> inDistrict(List<KnownInstitution> all, @Nullable String district) {
        if (all.size() < 2 || district == null) {
            return all;
        }
        var there = all.stream()
                .filter(candidate -> district.equals(candidate.district()))
                .toList();
        return there.isEmpty() ? all : there;
    }
}

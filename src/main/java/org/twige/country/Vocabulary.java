package org.twige.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The coded words of a country's administration. */
public record Vocabulary(
        List<Coded> institutionKinds,
        List<Coded> statutes,
        List<Coded> employmentTypes,
        List<Coded> postKinds,
        List<Status> statuses,
        List<Ground> grounds,
        Extensions extensions,
        List<Identifier> identifiers,
        String dialPrefix,
        String phonePattern,
        List<Track> tracks) {

    /** A person's status: whether somebody with it counts in the denominator, and whether it stops the clock. */
    public record Status(String code, LocalText name, boolean counts, boolean pauses) {}

    /**
     * A lawful ground for an exemption.
     *
     * @param legalBasis what it rests on; without texts where no law was found
     * @param needsEvidence without a paper, or its number and date in words, nobody may be exempted on it
     * @param maxDays for which somebody is exempted at a time
     * @param byCoordinator the coordinator above decides; otherwise the programme office
     */
    public record Ground(
            String code,
            LocalText name,
            LocalText legalBasis,
            boolean needsEvidence,
            int maxDays,
            boolean byCoordinator) {}

    /**
     * More time for one person.
     *
     * @param coordinatorDays that a coordinator may grant for one duty in all; the programme office decides beyond
     */
    public record Extensions(int coordinatorDays, List<Coded> reasons) {

        public Optional<Coded> reason(String code) {
            return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
        }
    }

    /**
     * The people for whom a track of the curriculum is meant, told by their job level.
     *
     * @param statutes where several tracks share a level: those of this one; empty for any
     */
    public record Track(String code, LocalText name, List<String> levels, List<String> statutes) {

        /** One text for each level, and for each statute with it, as {@code statute/level}. */
        public List<String> keys() {
            return (statutes.isEmpty() ? List.of("") : statutes)
                    .stream()
                            .flatMap(statute -> levels.stream().map(level -> statute + "/" + level))
                            .toList();
        }
    }

    /** The name of a kind of identity number in a language; its code for an unknown one. */
    public String identifierName(String code, String language) {
        return identifiers.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> known.name().in(language))
                .orElse(code);
    }

    /** A kind of identity number and the form it must have; an empty pattern accepts any form. */
    public record Identifier(
            String code, LocalText name, String pattern, String demoPattern, LocalText formatHint, Told told) {}

    /**
     * What the signs of a number say about its holder; empty where its form says nothing.
     *
     * @param birthYear the first sign and the one after the last, counted from 0, e.g. {@code 1-5}
     * @param sexAt the place of the sign that tells the sex, counted from 0
     * @param sexes that sign to the code of a sex
     */
    public record Told(String birthYear, String sexAt, Map<String, String> sexes) {

        public Optional<Integer> birthYear(String number) {
            var ends = birthYear.split("-", -1);
            return ends.length == 2 && Integer.parseInt(ends[1]) <= number.length()
                    ? Optional.of(
                            Integer.valueOf(number.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))))
                    : Optional.empty();
        }

        public Optional<String> sex(String number) {
            return !sexAt.isEmpty() && Integer.parseInt(sexAt) < number.length()
                    ? Optional.ofNullable(sexes.get(String.valueOf(number.charAt(Integer.parseInt(sexAt)))))
                    : Optional.empty();
        }
    }

    /** The status of everybody of whom nothing else is known: the first of the pack. */
    public String usualStatus() {
        return statuses.isEmpty() ? "active" : statuses.getFirst().code();
    }

    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** The track with this code. */
    public Optional<Track> track(String code) {
        return tracks.stream().filter(track -> track.code().equals(code)).findFirst();
    }

    public Optional<Status> status(String code) {
        return statuses.stream().filter(status -> status.code().equals(code)).findFirst();
    }
}

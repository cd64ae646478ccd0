package org.twige.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The places of an office that its reader may open, in the order in which the work is done.
 *
 * @param toRead of a place, how much is new there to the reader
 */
record OfficePage(List<Part> parts, Map<String, Integer> toRead) {

    private static final List<Part> ALL = List.of(
            new Part("progress", List.of("/national", "/institutions/mine", "/figures", "/pledges")),
            new Part(
                    "people",
                    List.of(
                            "/rosters",
                            "/corrections",
                            "/duplicates",
                            "/unconfirmed",
                            "/no-device",
                            "/keypad-codes",
                            "/institutions/manage",
                            "/responsibilities",
                            "/deputies",
                            "/emergencies",
                            "/scim-tokens")),
            new Part(
                    "duties",
                    List.of(
                            "/instruments",
                            "/mandates",
                            "/requests",
                            "/exemptions",
                            "/cases",
                            "/nudges",
                            "/letters",
                            "/questions",
                            "/problems",
                            "/study-time",
                            "/shortfalls",
                            "/told-days",
                            "/branches",
                            "/answer-files",
                            "/duties/why")),
            new Part(
                    "proof",
                    List.of(
                            "/credentials/revocations",
                            "/return-files",
                            "/ledger",
                            "/audit",
                            "/evidence",
                            "/flags",
                            "/issuer-rules")),
            new Part(
                    "finals",
                    List.of(
                            "/authoring",
                            "/recordings",
                            "/waiting-answers",
                            "/authors/quality",
                            "/cut-workshops",
                            "/sittings",
                            "/draws",
                            "/honesty")),
            new Part(
                    "learning",
                    List.of(
                            "/my-training",
                            "/my-week",
                            "/courses",
                            "/classes",
                            "/champions",
                            "/worksheets",
                            "/model-budgets",
                            "/reported-texts",
                            "/my-credentials",
                            "/my-details",
                            "/my-messages",
                            "/my-calendar",
                            "/my-questions",
                            "/my-preferences")),
            new Part("simulators", List.of("/simulators/mail", "/simulators/text-messages", "/simulators/ussd")));

    /** One part of the work; the texts of {@code web.office.<part>} and {@code web.office<address>} name it. */
    record Part(String name, List<String> places) {

        private Part openTo(Predicate<String> mayOpen) {
            return new Part(name, places.stream().filter(mayOpen).toList());
        }

        String title(Frame frame) {
            return frame.text("web.office." + name);
        }

        String text(Frame frame, String place) {
            return frame.text("web.office" + place.replace('/', '.'));
        }

        String explanation(Frame frame, String place) {
            return frame.text("web.office" + place.replace('/', '.') + ".text");
        }
    }

    static OfficePage openTo(Predicate<String> mayOpen, Map<String, Integer> toRead) {
        var parts = ALL.stream()
                .map(part -> part.openTo(mayOpen))
                .filter(part -> !part.places().isEmpty())
                .toList();
        return new OfficePage(parts, toRead);
    }

    int toRead(String place) {
        return toRead.getOrDefault(place, 0);
    }

    /** Does this address lie below one of the places? */
    static boolean holds(String path) {
        return ALL.stream()
                .flatMap(part -> part.places().stream())
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}

package org.twige.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items of the kinds other than one best answer, as an author would write them, enough for two forms. */
final class EveryKind {

    private EveryKind() {}

    static String items() {
        return IntStream.rangeClosed(1, 2)
                        .mapToObj(number -> aCase(number, 1) + aCase(number, 2) + several(number) + order(number))
                        .collect(Collectors.joining())
                + number()
                + hunt();
    }

    private static String aCase(int number, int question) {
        var passage = question == 1 ? """
                    passage: |-
                      A sector office has two lists.

                      | First | Second |
                      | 12 | 9 |
                """ : "";
        return head("1a-case-%d-q%d".formatted(number, question), "1.a", "case", "case: 1a-case-" + number, "key: b")
                + languages(passage + """
                    stem: "Question %d on the lists?"
                    options:
                      a: {text: "One", why: "because of the case"}
                      b: {text: "Two", why: "because of the case"}
                      c: {text: "Three", why: "because of the case"}
                      d: {text: "Four", why: "because of the case"}
                """.formatted(question));
    }

    private static String several(int number) {
        return head("1a-all-" + number, "1.a", "choose-all", "", "key: bd") + languages("""
                    stem: "Choose all that apply."
                    options:
                      a: {text: "Alpha", why: "Not alpha."}
                      b: {text: "Beta", why: "Beta is needed."}
                      c: {text: "Gamma", why: "Not gamma."}
                      d: {text: "Delta", why: "Delta is needed."}
                      e: {text: "Epsilon", why: "Not epsilon."}
                """);
    }

    private static String order(int number) {
        return head("1b-order-" + number, "1.b", "order", "", "key: cadb") + languages("""
                    stem: "In which order?"
                    options:
                      a: {text: "Write it down", why: "Second."}
                      b: {text: "Close the file", why: "Last."}
                      c: {text: "Say it first", why: "First."}
                      d: {text: "Ask the office", why: "Third."}
                """);
    }

    private static String number() {
        return head("1b-sum", "1.b", "seeded", """
                answer: number
                  slots:
                    one: {from: 1000, to: 4000}
                    two: {from: 1000, to: 4000}
                    total: {is: "#one + #two"}
                  where: "#one != #two"
                  holds: "#key - #one == #two\"""", "key: \"#total\"") + languages("""
                    stem: |-
                      One cell has {one} households, another {two}.

                      How many households are there in both?
                    why: "It is the sum of both: {total}."
                    unit: households
                """);
    }

    private static String hunt() {
        return head("1b-hunt", "1.b", "seeded", """
                answer: mark-text
                  slots:
                    a: {from: 20, to: 80}
                    wrong: {is: "#a + 7"}
                  plant: {from: 2, to: 3}""", "") + languages("""
                    stem: |-
                      The register has {a} pupils.

                      Mark every line that is wrong.
                    options:
                      a: {text: "There are {a} pupils.", planted: "There are {wrong} pupils.", why: "The register has {a}."}
                      b: {text: "{a} pupils came.", planted: "{wrong} pupils came.", why: "Not {wrong}."}
                      c: {text: "Food for {a}.", planted: "Food for {wrong}.", why: "Not {wrong}."}
                      d: {text: "{a} books.", planted: "{wrong} books.", why: "Not {wrong}."}
                      e: {text: "The day was warm.", why: "Nobody disputes it."}
                """);
    }

    private static String head(String id, String outcome, String kind, String more, String key) {
        return """
                - id: %s
                  outcome: %s
                  level: 1
                  class: apply
                  kind: %s
                  %s
                  author: Test desk
                  source: "Lesson 1"
                  review-by: 2027-05-23
                  %s
                """.formatted(id, outcome, kind, more, key);
    }

    private static String languages(String text) {
        return List.of("en", "rw").stream()
                .map(language -> "  " + language + ":\n" + (language.equals("rw") ? "    review: draft\n" : "") + text)
                .collect(Collectors.joining());
    }
}

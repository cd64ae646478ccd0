package org.twige.courses;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts of the small course, in the format of the course files. */
final class SmallCourse {

    private static final String KEYS = "abcd";

    private SmallCourse() {}

    static String head(String slug) {
        return """
                id: %s
                edition: "test"
                change-class: minor
                minutes: 34
                languages: [en, rw]
                title: {rw: "Isomo rigufi", en: "A small course", fr: "Un petit cours", sw: "Kozi ndogo"}
                summary: {rw: "Incamake", en: "A summary", fr: "Un résumé", sw: "Muhtasari"}
                for-whom: {rw: "Bose", en: "Everybody", fr: "Tout le monde", sw: "Wote"}
                approver: {rw: "Ibiro", en: "Test office", fr: "Bureau", sw: "Ofisi"}
                outcomes:
                  - {id: 1.a, level: understand, text: {rw: "Intego ya mbere", en: "First outcome", fr: "Premier", sw: "Ya kwanza"}}
                  - {id: 1.b, level: apply, text: {rw: "Intego ya kabiri", en: "Second outcome", fr: "Second", sw: "Ya pili"}}
                lessons:
                  - number: 1
                    slug: first
                    minutes: 12
                    outcomes: [1.a]
                    title: {rw: "Igice cya mbere", en: "First lesson", fr: "Première leçon", sw: "Somo la kwanza"}
                  - number: 2
                    slug: second
                    minutes: 12
                    outcomes: [1.b]
                    title: {rw: "Igice cya kabiri", en: "Second lesson", fr: "Deuxième leçon", sw: "Somo la pili"}
                """.formatted(slug) + CourseFixture.FINAL;
    }

    static String lesson(int number, String language) {
        var title = language.equals("rw")
                ? "Igice cya " + (number == 1 ? "mbere" : "kabiri")
                : (number == 1 ? "First" : "Second") + " lesson";
        return """
                ---
                title: %s
                language: %s
                review: %s
                ---
                """.formatted(title, language, language.equals("rw") ? "draft" : "reviewed")
                + question("guess g1")
                + screen("s1")
                + screen("s2")
                + screen("s3")
                + office()
                + """
                ::: do d1
                ## Try it
                Count the letters on your desk.

                """
                + question("check c1")
                + question("check c2")
                + question("check c3")
                + """
                ::: desk t1
                At my desk tomorrow: I will count.
                """;
    }

    private static String office() {
        return """
                ::: case k1
                source: A desk; the case is illustrative
                review-by: 2030-01-01
                ## At an office
                Twelve letters came, **three** were late.

                ![Twelve letters in a row; the last three are late](letters)

                | Letters | Late |
                |---|---|
                | 12 | 3 |

                """;
    }

    private static String screen(String id) {
        return "::: screen " + id + "\n## Heading " + id + "\n"
                + "word ".repeat(140).strip() + "\n\n";
    }

    private static String question(String head) {
        return """
                ::: %1$s
                Which one of %1$s?

                - [ ] First option of %1$s
                  > Not this one, of %1$s.
                - [x] Second option of %1$s
                  > Right, of %1$s.
                - [ ] Third option of %1$s
                  > Nor this one, of %1$s.

                """.formatted(head.replaceFirst("^(\\w+) (\\w+)$", "$1 $2"));
    }

    static String micro() {
        return """
                en:
                  screens:
                    - "Twelve letters came."
                    - "Three were late."
                    - "Count yours."
                  question:
                    text: "How many were late?"
                    options: ["Twelve", "Three"]
                    key: 2
                    right: "Right: three."
                    wrong: "No: three."
                rw:
                  review: draft
                  screens: ["Amabaruwa cumi n'abiri yaje.", "Atatu yatinze.", "Bara ayawe."]
                  question: {text: "Angahe yatinze?", options: ["Cumi n'abiri", "Atatu"], key: 2, right: "Yego.", wrong: "Oya."}
                """;
    }

    static String drawing() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" font-family="system-ui, sans-serif">
                  <g fill="none" stroke="#333" stroke-width="2">
                    <path d="M10 20h20v30h-20z"/>
                  </g>
                  <text x="10" y="80" font-size="14">{{late}}: 3</text>
                </svg>
                """;
    }

    static String labels() {
        return """
                labels:
                  late: {en: "Late & <lost>", rw: "Yatinze"}
                """;
    }

    static String items(String outcome) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> item(outcome, number))
                .collect(Collectors.joining("\n"));
    }

    private static String item(String outcome, int number) {
        var id = "%s-%03d".formatted(outcome.replace(".", ""), number);
        return """
                - id: %s
                  outcome: %s
                  level: 1
                  class: understand
                  kind: best-answer
                  author: Test desk
                  source: "Course 1, lesson 1"
                  review-by: 2027-05-23
                  key: %s
                  en:
                    stem: |-
                      Question %s in English?
                    options:
                %s
                  rw:
                    review: draft
                    stem: |-
                      Ikibazo %s mu Kinyarwanda?
                    options:
                %s
                """.formatted(
                        id, outcome, KEYS.charAt(number % 4), id, options(id, "Option"), id, options(id, "Igisubizo"));
    }

    private static String options(String id, String word) {
        return KEYS.chars()
                .mapToObj(key -> "      %c: {text: \"%s %c of %s.\", why: \"Why %c of %s.\"}"
                        .formatted(key, word, key, id, key, id))
                .collect(Collectors.joining("\n"));
    }
}

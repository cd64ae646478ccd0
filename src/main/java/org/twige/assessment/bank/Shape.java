package org.twige.assessment.bank;

/** What the learner is given and gives back. */
enum Shape {
    BEST("one", 4, 4, 20),
    CHOOSE("several", 5, 6, 20),
    MARK("several", 5, 8, 30),
    ORDER("order", 4, 8, 20),
    NUMBER("number", 0, 0, 0);

    private static final String LETTERS = "abcdefgh";

    private final String answer;
    private final int fewest;
    private final int most;
    private final int words;

    Shape(String answer, int fewest, int most, int words) {
        this.answer = answer;
        this.fewest = fewest;
        this.most = most;
        this.words = words;
    }

    static Shape of(Kind kind, String answer) {
        return switch (kind) {
            case BEST_ANSWER, CASE -> BEST;
            case CHOOSE_ALL -> CHOOSE;
            case MARK_TEXT -> MARK;
            case ORDER -> ORDER;
            case SEEDED ->
                switch (answer) {
                    case "mark-text" -> MARK;
                    case "order" -> ORDER;
                    case "number" -> NUMBER;
                    default -> BEST;
                };
        };
    }

    /** What the learner gives, as the database names it. */
    String answer() {
        return answer;
    }

    /** The most words of an option. */
    int words() {
        return words;
    }

    boolean mayHave(int options) {
        return options >= fewest && options <= most;
    }

    /** The letters of so many options. */
    static String letters(int options) {
        return LETTERS.substring(0, Math.min(options, LETTERS.length()));
    }

    /** How many options, in words for an author. */
    String range() {
        return fewest == most ? String.valueOf(fewest) : fewest + " to " + most;
    }
}

package org.twige.mandates.ledger;

/** The duties that a case found to be given by mistake: no road brings them back. */
public final class GivenByMistake {

    /** A condition on the duty {@code d}: no case ended it. */
    public static final String NOT = """
             not exists (select from mandates.duty_case m
                          where m.duty_id = d.id and m.outcome = 'GIVEN_WRONGLY' and m.settled)
            """;

    private GivenByMistake() {}
}

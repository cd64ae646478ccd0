package org.twige.mandates.ledger;

/** Makes the one statement that changes duties and writes down, for each, how it stood before and stands now. */
final class Changes {

    /** To end an event that no instrument caused. */
    static final String NO_INSTRUMENT =
            ", cast(null as uuid) as instrument_id, cast(null as uuid) as mandate_version_id";

    private static final String AS_IT_WAS_AND_IS = """

            returning new.id, new.person_id, new.course_id, new.mandate_id,
                      new.state, old.state as state_before, new.due_on, old.due_on as due_before,
                      new.counts, old.counts as counts_before,
                      new.institution_id, old.institution_id as institution_before,
            """;

    private static final String WRITTEN_DOWN = """
            )
            insert into mandates.duty_event (
                   duty_id, person_id, course_id, mandate_id, kind, happened_on, recorded_on, recorded_at,
                   state, state_before, due_on, due_before, counts, counts_before,
                   institution_id, institution_before, instrument_id, mandate_version_id, reason)
            select id, person_id, course_id, mandate_id, kind, happened_on, :on, :at,
                   state, state_before, due_on, due_before, counts, counts_before,
                   institution_id, institution_before, instrument_id, mandate_version_id, reason
              from changed
             order by id
            """;

    private Changes() {}

    /**
     * The statement, to be bound to {@code on} and {@code at}.
     *
     * @param update of {@code mandates.duty}, without its {@code returning}
     * @param event {@code kind}, {@code happened_on}, {@code reason}, {@code instrument_id}, {@code mandate_version_id}
     */
    static String writtenDown(String update, String event) {
        return writtenDown("", update, event);
    }

    /** The statement with a query of its own before it, e.g. {@code moved as (select …),}. */
    static String writtenDown(String before, String update, String event) {
        return "with " + before + " changed as (" + update + AS_IT_WAS_AND_IS + event + WRITTEN_DOWN;
    }

    /** The statement that also keeps what a rule looked at: an array over what the update reads. */
    static String writtenDown(String before, String update, String event, String facts) {
        var withFacts = WRITTEN_DOWN.replace("mandate_version_id, reason", "mandate_version_id, reason, facts");
        return "with " + before + " changed as (" + update + AS_IT_WAS_AND_IS + event + ", " + facts + " as facts"
                + withFacts;
    }
}

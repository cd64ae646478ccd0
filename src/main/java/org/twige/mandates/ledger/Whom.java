package org.twige.mandates.ledger;

import java.util.Map;
import java.util.UUID;
import org.twige.people.PersonId;

/** For whom duties are looked at again. */
sealed interface Whom {

    record Everybody() implements Whom {}

    /** Those whom a staff list changed. */
    record ChangedBy(UUID batch) implements Whom {}

    record Only(PersonId person) implements Whom {}

    /** Those with a case that is closed and not settled. */
    record OfClosedCases() implements Whom {}

    /** The condition on a column of persons. */
    default String holdsFor(String column) {
        return switch (this) {
            case Everybody() -> "true";
            case ChangedBy _ ->
                column + " in (select r.person_id from people.report_roster_change r where r.batch_id = :batch)";
            case Only _ -> column + " = :person";
            case OfClosedCases() ->
                column
                        + " in (select k.person_id from mandates.duty_case k where k.state = 'CLOSED' and not k.settled)";
        };
    }

    default Map<String, Object> parameters() {
        return switch (this) {
            case Everybody(), OfClosedCases() -> Map.of();
            case ChangedBy(var batch) -> Map.of("batch", batch);
            case Only(var person) -> Map.of("person", person.value());
        };
    }
}

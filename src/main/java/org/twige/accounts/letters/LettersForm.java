package org.twige.accounts.letters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.PersonId;

/**
 * Who was ticked, and how the codes shall travel.
 *
 * @param send as messages to those whom a message reaches; the others get a letter
 */
record LettersForm(@Nullable List<UUID> person, @Nullable String send) {

    List<PersonId> chosen() {
        return person == null
                ? List.of()
                : person.stream().distinct().map(PersonId::new).toList();
    }

    boolean bySender() {
        return send != null;
    }
}

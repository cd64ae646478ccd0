package org.twige.mandates.audience;

import java.util.List;
import java.util.UUID;

/**
 * What a rule looks at in one person.
 *
 * @param inService false for somebody who left or never had a post: no rule reaches them
 * @param institutions of the main post and every institution above it
 * @param looked everything else
 */
public record PersonFacts(UUID person, boolean inService, List<UUID> institutions, LookedAt looked) {

    public PersonFacts {
        institutions = List.copyOf(institutions);
    }
}

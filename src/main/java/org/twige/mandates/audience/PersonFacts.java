package org.twige.mandates.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at in one person.
 *
 * @param inService false for somebody who left or never had a post: no rule reaches them
 * @param institutions of the main post and every institution above it
 */
public record PersonFacts(
        UUID person,
        boolean inService,
        List<UUID> institutions,
        @Nullable String kind,
        @Nullable String statute,
        @Nullable String level,
        String language,
        String status) {}

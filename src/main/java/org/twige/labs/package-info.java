/** Hands-on AI practice: models, data sets, prompts and quotas. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "courses",
            "courses :: activity",
            "people",
            "web",
            "audit",
            "border",
            "country"
        })
package org.twige.labs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

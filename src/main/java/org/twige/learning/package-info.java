/** A person's way through a course: player, progress and completion. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "courses",
            "courses :: activity",
            "courses :: audio",
            "people",
            "records",
            "web",
            "audit",
            "border",
            "country"
        })
package org.twige.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

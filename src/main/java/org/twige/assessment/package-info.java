/** Items, blueprints, forms, attempts, marks and cut scores. */
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
package org.twige.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

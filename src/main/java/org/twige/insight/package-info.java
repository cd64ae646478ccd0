/** What the numbers say: national view, institutions, any past day, open data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "mandates",
            "credentials",
            "assessment",
            "labs",
            "learning",
            "courses",
            "accounts",
            "people",
            "records",
            "web",
            "audit",
            "border",
            "country"
        })
package org.twige.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

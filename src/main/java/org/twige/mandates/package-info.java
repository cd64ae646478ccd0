/** Who must learn what by when: instruments, mandates, duties and their ledger, extensions, exemptions, cases. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "credentials",
            "learning",
            "learning :: plan",
            "courses",
            "courses :: activity",
            "people",
            "web",
            "audit",
            "border",
            "country"
        })
package org.twige.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

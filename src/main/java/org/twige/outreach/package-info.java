/** What we tell people and when, by e-mail, text message, keypad phone, calendar and letter. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "mandates",
            "mandates :: week",
            "credentials",
            "credentials :: paper",
            "assessment",
            "learning",
            "courses",
            "accounts",
            "accounts :: delivery",
            "people",
            "web",
            "audit",
            "border",
            "country"
        })
package org.twige.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

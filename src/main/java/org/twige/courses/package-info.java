/** Catalogue, versions, lessons and translations, and their publication. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "web", "audit", "border", "country"})
package org.twige.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

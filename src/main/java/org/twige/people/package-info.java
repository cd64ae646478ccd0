/** Persons, posts, institutions, responsibilities, and the roster that feeds them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "border", "country"})
package org.twige.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

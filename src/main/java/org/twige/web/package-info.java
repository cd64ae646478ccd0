/** The look and manners of every page: layout, components, forms, errors, languages, limits and job progress. */
@NullMarked
@ApplicationModule(allowedDependencies = {"border", "country"})
package org.twige.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

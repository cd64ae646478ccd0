/** xAPI statements and documents: a conformant record store, and nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "border", "country"})
package org.twige.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

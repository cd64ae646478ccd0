@NullMarked
package org.twige.credentials.returns;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.twige.credentials.signing;

import org.jspecify.annotations.NullMarked;

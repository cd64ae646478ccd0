@NullMarked
package org.twige.credentials;

import org.jspecify.annotations.NullMarked;

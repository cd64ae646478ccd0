@NullMarked
package org.twige.credentials.paper;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.twige.labs.drafts;

import org.jspecify.annotations.NullMarked;

/** The results that go back to the HR system, and the check of such a file without a network. */
@NullMarked
package org.twige.credentials.returns;

import org.jspecify.annotations.NullMarked;

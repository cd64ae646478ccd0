/** Learning without internet, through many orders of arrival. */
@NullMarked
package org.twige.learning.offline;

import org.jspecify.annotations.NullMarked;

/** What is wrong in the files of a country pack. */
@NullMarked
package org.twige.country.pack;

import org.jspecify.annotations.NullMarked;

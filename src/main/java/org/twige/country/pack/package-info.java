/** Reads the folder of a country pack and says what is wrong in it, by file and line. */
@NullMarked
package org.twige.country.pack;

import org.jspecify.annotations.NullMarked;

/** What holds for the look and the manners of every page. */
@NullMarked
package org.twige.web;

import org.jspecify.annotations.NullMarked;

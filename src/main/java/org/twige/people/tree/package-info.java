/** Keeping the tree of institutions by hand. */
@NullMarked
package org.twige.people.tree;

import org.jspecify.annotations.NullMarked;

/** What the forms about people have in common. */
@NullMarked
package org.twige.people.forms;

import org.jspecify.annotations.NullMarked;

/** The letters, orders and laws that mandates rest on. */
@NullMarked
package org.twige.mandates.instruments;

import org.jspecify.annotations.NullMarked;

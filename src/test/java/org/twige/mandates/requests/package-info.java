/** Tests of requests for more time and for exemptions. */
@NullMarked
package org.twige.mandates.requests;

import org.jspecify.annotations.NullMarked;

package org.twige.assessment;

import java.util.UUID;

/**
 * An item of a form, as one person sees it.
 *
 * @param order letters of its options from top to bottom
 */
record DrawnItem(UUID item, String order) {}

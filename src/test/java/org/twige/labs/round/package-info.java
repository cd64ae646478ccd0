@org.jspecify.annotations.NullMarked
package org.twige.labs.round;

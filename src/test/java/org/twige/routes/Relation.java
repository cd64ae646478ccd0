package org.twige.routes;

/** Where that lies which a request asks for, seen from the institution of who is asking. */
enum Relation {
    /** What belongs to the person who asks. */
    SELF,
    /** What belongs to a colleague of the same institution. */
    OWN,
    SIBLING,
    PARENT,
    CHILD;

    /** In the part of the tree that a coordinator or supervisor of the own institution answers for. */
    boolean isBelow() {
        return this == SELF || this == OWN || this == CHILD;
    }
}

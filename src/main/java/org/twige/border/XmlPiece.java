package org.twige.border;

/** What stands inside an element: words, or another element. */
public sealed interface XmlPiece permits XmlElement, XmlPiece.Words {

    /** Words between two tags. */
    record Words(String text) implements XmlPiece {}
}

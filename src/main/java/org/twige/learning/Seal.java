package org.twige.learning;

/** Signs what a phone takes along, so that the phone can tell that it is ours and whole; done above, where the keys are. */
public interface Seal {

    /** The header in which a signature travels. */
    String HEADER = "Twige-Signature";

    /**
     * The signature of exactly these characters, in UTF-8: head and signature in one line, with nothing between their dots.
     *
     * @param type what it is taken for, so that nothing signed for one purpose passes for another
     * @see "RFC 7515, appendix F, detached content; RFC 8037, EdDSA"
     */
    String of(String type, String text);
}

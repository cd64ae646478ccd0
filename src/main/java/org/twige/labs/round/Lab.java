package org.twige.labs.round;

/** One exercise; its title and what it is about are the texts {@code labs.<name>.title} and {@code labs.<name>.about}. */
public interface Lab {

    /** Its name in addresses and in {@code course.yaml}. */
    String name();

    /** What its pages weigh together on the wire, in the heaviest language and without what a browser keeps. */
    int kilobytes();

    /** How long it takes. */
    int minutes();

    /** The address of its door. */
    default String address() {
        return "/labs/" + name();
    }

    /** The address of the page where somebody goes on with a round, or sees what came out of a finished one. */
    String onwards(Round round);

    /** The address of the page that shows what came out of this round, whatever the person does after it. */
    default String result(RoundId round) {
        return address() + "/result?round=" + round;
    }
}

package org.twige.mandates.cases;

import org.twige.web.Frame;

/** What would be written to somebody if a case were opened, before it is. */
record NewCasePage(LatePeople.Late late) {

    String address() {
        return "/duties/" + late.duty() + "/case";
    }

    /** The notice as it would be, in the language of the person. */
    Writing writing(Frame frame) {
        return new Writing(
                inTheirs(frame),
                late.course(),
                late.dueOn(),
                late.instrument(),
                null,
                frame.country().cases());
    }

    private Frame inTheirs(Frame frame) {
        return Writing.in(late.whose().language(), frame);
    }
}

package org.twige.assessment.cut;

/** A cell of the blueprint: so many questions of a form are about this outcome and of this kind. */
record Weight(int cell, String outcome, String family, int questions) {

    String name() {
        return outcome + " " + family;
    }
}

package org.twige.mandates.cases;

import org.jspecify.annotations.Nullable;

/** What was typed into the forms of a case and is kept when something is in the way. */
record Typed(String how, String words, String day, String month, String year) {

    static final Typed NOTHING = new Typed("", "", "", "", "");

    static Typed of(DeliveryForm form) {
        return new Typed(text(form.how()), "", text(form.day()), text(form.month()), text(form.year()));
    }

    static Typed of(PaperForm form) {
        return new Typed("", text(form.words()), text(form.day()), text(form.month()), text(form.year()));
    }

    static Typed words(@Nullable String words) {
        return new Typed("", text(words), "", "", "");
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

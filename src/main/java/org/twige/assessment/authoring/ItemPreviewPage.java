package org.twige.assessment.authoring;

import java.util.List;

/**
 * The frame in which an item is looked at.
 *
 * @param address of the item
 * @param explained true for the page of the explanations
 * @param seed of the variant, from 1
 */
record ItemPreviewPage(
        AuthoredCourse course,
        String code,
        String address,
        String language,
        boolean explained,
        boolean seeded,
        int seed) {

    List<String> languages() {
        return course.languages();
    }

    boolean isDraft() {
        return address.startsWith("/authoring/items/");
    }

    /** The address of the page inside the frame. */
    String frame() {
        return address + "/frame" + query(language, explained, seed);
    }

    /** The same item in another way. */
    String look(String in, boolean withExplanations, int variant) {
        return address + (isDraft() ? "/preview" : "") + query(in, withExplanations, variant);
    }

    private String query(String in, boolean withExplanations, int variant) {
        return "?in=" + in + (withExplanations ? "&part=explained" : "&part=question")
                + (seeded ? "&seed=" + variant : "");
    }
}

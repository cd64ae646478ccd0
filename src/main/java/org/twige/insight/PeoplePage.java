package org.twige.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.twige.people.Institution;

/** A list of people with its filter, fifty a page. */
record PeoplePage(Institution institution, Cohort cohort, Staff.Search search, List<Staff.Line> lines, boolean more) {

    String words() {
        return search.words() == null ? "" : search.words();
    }

    boolean isChosen(How how) {
        return how == search.how();
    }

    /** The address of this list on another page. */
    String page(int page) {
        return "/institutions/" + institution.id().value() + "/people?cohort=" + cohort.code()
                + (search.how() == null ? "" : "&how=" + search.how().code())
                + (words().isEmpty() ? "" : "&words=" + URLEncoder.encode(words(), StandardCharsets.UTF_8))
                + "&page=" + page;
    }
}

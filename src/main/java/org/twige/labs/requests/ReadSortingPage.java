package org.twige.labs.requests;

import java.util.Map;

/** The reading version: the whole way on one page. */
record ReadSortingPage(SortingPage sorting, Map<String, Long> figures) {

    OwnSortingPage own() {
        return new OwnSortingPage(sorting.sorting().round(), figures);
    }
}

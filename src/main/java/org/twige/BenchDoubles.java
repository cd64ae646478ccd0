package org.twige;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Bench;
import org.twige.people.SearchNation;

/** The search of the whole nation for records that may be one person, as the benchmark measures it. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchDoubles {

    private static final double SECONDS = 60;

    private final SearchNation search;

    BenchDoubles(SearchNation search) {
        this.search = search;
    }

    void search(Bench bench, int people) throws Exception {
        bench.bulk("search for people written down twice", Judged.by(SECONDS, people), people, search::forDoubles);
    }
}

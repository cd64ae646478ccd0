package org.twige.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What an official of the programme office opens, one page after the other. */
final class OfficeSteps {

    static final String NATIONAL = "national view";
    static final String AS_OF = "national view as of a past day";
    static final String WHY = "why this duty, of one person on one day";

    private final Measure measure;
    private final Yardsticks yardsticks;
    private final Visitor official;
    private final List<Result> results = new ArrayList<>();

    OfficeSteps(Measure measure, Yardsticks yardsticks, URI server, Account account)
            throws IOException, InterruptedException {
        this.measure = measure;
        this.yardsticks = yardsticks;
        this.official = new Visitor(server);
        official.signIn(account.staffNumber(), account.password());
    }

    List<Result> read(Places places) throws Exception {
        page(NATIONAL, List.of("/national"));
        page(AS_OF, places.national());
        page("one district", List.of("/districts/" + places.district()));
        page("one institution", List.of("/institutions/" + places.institution()));
        page("the people of an institution", List.of("/institutions/" + places.institution() + "/people"));
        page(WHY, places.why());
        return List.copyOf(results);
    }

    private void page(String name, List<String> addresses) throws Exception {
        results.add(measure.repeated(
                name, yardsticks::selects, 1, (_, number) -> official.open(addresses.get(number % addresses.size()))));
    }
}

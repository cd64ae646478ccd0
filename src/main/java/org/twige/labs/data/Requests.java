package org.twige.labs.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The citizens' messages of labs 1 and 3A: some belong on two desks, some lie on a wrong one, some are badly typed. */
public record Requests(List<Request> all) {

    public static Requests invented() {
        return invented(Chance.SEED);
    }

    static Requests invented(long seed) {
        var chance = new Chance(seed);
        var unsorted = new ArrayList<Request>();
        for (var language : Material.languages()) {
            unsorted.addAll(new RequestMaker(RequestWords.in(language), chance).make());
        }
        var all = new ArrayList<Request>();
        for (var request : chance.<Request>shuffled(unsorted)) {
            all.add(request.numbered(String.format(Locale.ROOT, "R%04d", all.size() + 1)));
        }
        return new Requests(List.copyOf(all));
    }

    /** The messages with their desks; what is ambiguous or misfiled is a column. */
    public String csv() {
        var table = new InventedTable("number", "language", "text", "filed_as", "topic", "also_about", "held_out");
        all.forEach(request -> table.row(
                request.number(),
                request.language(),
                request.text(),
                request.filedAs(),
                request.topic(),
                request.alsoAbout(),
                request.heldOut()));
        return table.text();
    }
}

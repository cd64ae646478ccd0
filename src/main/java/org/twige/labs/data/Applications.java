package org.twige.labs.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The applications of lab 4A.
 *
 * @param asFiled as the forms came in, with empty fields
 * @param afterAsking the same after the offices asked for what was empty
 */
public record Applications(List<Application> asFiled, List<Application> afterAsking) {

    public static Applications invented() {
        return invented(Chance.SEED);
    }

    static Applications invented(long seed) {
        var asFiled = new ArrayList<Application>();
        var afterAsking = new ArrayList<Application>();
        var maker = new ApplicationMaker(new Chance(seed));
        for (var complete : maker.complete()) {
            afterAsking.add(complete);
            asFiled.add(maker.withEmptyFields(complete));
        }
        return new Applications(List.copyOf(asFiled), List.copyOf(afterAsking));
    }

    /**
     * The gap that the draws aim at: the share of the entitled who are approved in urban districts minus that in rural
     * ones, as a share of 1.
     */
    public static double plantedGap() {
        return ApplicationMaker.recall(DistrictKind.URBAN) - ApplicationMaker.recall(DistrictKind.RURAL);
    }

    /** The applications as filed, with the tool's score and decision, and the truth. */
    public String csv() {
        var table = new InventedTable(
                "number", "district", "kind", "kilometres", "need", "phone", "plot", "score", "decision", "entitled");
        asFiled.forEach(application -> table.row(
                application.number(),
                application.district(),
                application.kind(),
                application.kilometres(),
                application.need(),
                application.phone(),
                application.plot(),
                application.score(),
                application.isApproved() ? "approve" : "decline",
                application.entitled()));
        return table.text();
    }
}

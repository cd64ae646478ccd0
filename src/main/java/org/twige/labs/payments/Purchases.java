package org.twige.labs.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.twige.labs.data.Tender;
import org.twige.labs.data.Tenders;

/** Works out of the tenders what can be odd about each. */
record Purchases(int limit, Map<String, Double> usual, Map<Deal, List<Tender>> deals) {

    private static final int FORTNIGHT = 14;

    /** Who buys from whom. */
    record Deal(String office, String supplier) {

        static Deal of(Tender tender) {
            return new Deal(tender.office(), tender.supplier());
        }
    }

    static List<Purchase> of(Tenders tenders) {
        var known = new Purchases(
                tenders.limit(),
                tenders.all().stream().collect(groupingBy(Tender::item)).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                item -> Scale.median(item.getValue().stream()
                                        .mapToDouble(Tender::unitPrice)
                                        .toArray()))),
                tenders.all().stream().collect(groupingBy(Deal::of)));
        return tenders.all().stream().map(known::purchase).toList();
    }

    private Purchase purchase(Tender tender) {
        var deal = deals.getOrDefault(Deal.of(tender), List.of());
        return new Purchase(
                tender,
                usual.getOrDefault(tender.item(), 1.0),
                (int) deal.stream().filter(other -> isPart(tender, other)).count(),
                (int) deal.stream().filter(other -> other.bidders() == 1).count());
    }

    private boolean isPart(Tender tender, Tender other) {
        return tender.item().equals(other.item())
                && tender.value() < limit
                && other.value() < limit
                && Math.abs(tender.day().toEpochDay() - other.day().toEpochDay()) < FORTNIGHT;
    }
}

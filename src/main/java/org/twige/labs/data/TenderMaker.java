package org.twige.labs.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a year of purchases: first those with a story, then others until there are enough. */
final class TenderMaker {

    private static final int TENDERS = 1_200;
    private static final int OFFICES = 40;
    private static final int SUPPLIERS_OF_A_GROUP = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 365;

    private static final int SPLITS = 10;
    private static final int PARTS = 4;
    private static final int SERIES = 6;
    private static final int LENGTH_OF_SERIES = 5;
    private static final int HIGH_PRICES = 24;
    private static final int ONLY_MAKERS = 2;

    private final Chance chance;
    private final int limit;
    private final List<Item> items;
    private final Map<String, List<String>> suppliers;
    private final Set<Deal> stories = new HashSet<>();
    private final List<Tender> tenders = new ArrayList<>();

    /** Something that can be bought from the suppliers of its group at about this price. */
    private record Item(String code, String group, int price) {}

    /** So many pieces of it at this price. */
    private record Lot(Item item, int quantity, int unitPrice) {}

    /** Who buys from whom. */
    private record Deal(String office, String supplier) {}

    TenderMaker(Material goods, Chance chance) {
        this.chance = chance;
        this.limit = goods.number("limit");
        this.items = goods.list("items").stream()
                .map(item -> new Item(item.text("code"), item.text("group"), item.number("price")))
                .toList();
        this.suppliers = items.stream()
                .map(Item::group)
                .distinct()
                .sorted()
                .collect(Collectors.toMap(group -> group, _ -> newSuppliers()));
    }

    private List<String> newSuppliers() {
        return IntStream.range(0, SUPPLIERS_OF_A_GROUP)
                .mapToObj(_ -> chance.digits("9########"))
                .toList();
    }

    List<Tender> make() {
        times(SPLITS, this::split);
        times(SERIES, () -> series(TenderFinding.ONE_BIDDER_SERIES, null));
        times(ONLY_MAKERS, () -> series(TenderFinding.ONLY_MAKER, Paper.ONLY_MAKER_NOTE));
        times(HIGH_PRICES, this::highPrice);
        times(TENDERS - tenders.size(), this::inOrder);
        tenders.sort(Comparator.comparing(Tender::day).thenComparing(Tender::office));
        return IntStream.range(0, TENDERS)
                .mapToObj(n -> tenders.get(n).numbered(n + 1))
                .toList();
    }

    private static void times(int number, Runnable story) {
        IntStream.range(0, number).forEach(_ -> story.run());
    }

    /** One need in parts, each just under the limit, within eleven days. */
    private void split() {
        var item = chance.of(
                items.stream().filter(cheap -> cheap.price() * 20 < limit).toList());
        var deal = newStory(item);
        var first = chance.below(DAYS - 11);
        for (var part = 0; part < PARTS; part++) {
            var price = usual(item);
            var quantity = limit / 100 * chance.between(88, 98) / price;
            var day = FIRST_DAY.plusDays(first + chance.below(11));
            add(deal, day, new Lot(item, quantity, price), chance.between(1, 3), null, TenderFinding.SPLIT_UNDER_LIMIT);
        }
    }

    /** The same office and the same supplier every few weeks, and nobody else bids. */
    private void series(TenderFinding finding, @Nullable Paper paper) {
        var item = chance.of(items);
        var deal = newStory(item);
        var first = chance.below(DAYS - 40 * LENGTH_OF_SERIES);
        for (var n = 0; n < LENGTH_OF_SERIES; n++) {
            var day = FIRST_DAY.plusDays(first + 40 * n + chance.below(25));
            add(deal, day, lot(item, usual(item)), 1, paper, finding);
        }
    }

    private void highPrice() {
        var item = chance.of(items);
        var price = usual(item) * chance.between(36, 52) / 1_000 * 100;
        add(newStory(item), anyDay(), lot(item, price), bidders(), null, TenderFinding.PRICE_FAR_ABOVE_USUAL);
    }

    private void inOrder() {
        var item = chance.of(items);
        add(ordinaryDeal(item), anyDay(), lot(item, usual(item)), bidders(), null, TenderFinding.IN_ORDER);
    }

    private void add(Deal deal, LocalDate day, Lot lot, int bidders, @Nullable Paper paper, TenderFinding finding) {
        tenders.add(new Tender(
                0,
                day,
                deal.office(),
                lot.item().code(),
                lot.quantity(),
                lot.unitPrice(),
                bidders,
                deal.supplier(),
                paper,
                finding));
    }

    /** Worth from a twentieth of the limit to twice of it, but at least one piece. */
    private Lot lot(Item item, int unitPrice) {
        return new Lot(item, Math.max(1, limit / 100 * chance.between(5, 200) / unitPrice), unitPrice);
    }

    private int usual(Item item) {
        return Math.round(item.price() * chance.between(88, 115) / 10_000f) * 100;
    }

    /** One quotation in eight stands alone. */
    private int bidders() {
        return chance.percent(12) ? 1 : chance.between(2, 6);
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(chance.below(DAYS));
    }

    private Deal newStory(Item item) {
        var deal = ordinaryDeal(item);
        stories.add(deal);
        return deal;
    }

    /** Not one that has a story already. */
    private Deal ordinaryDeal(Item item) {
        Deal deal;
        do {
            var office = String.format(Locale.ROOT, "Office %02d", chance.between(1, OFFICES));
            deal = new Deal(office, chance.of(suppliers.getOrDefault(item.group(), List.of())));
        } while (stories.contains(deal));
        return deal;
    }
}

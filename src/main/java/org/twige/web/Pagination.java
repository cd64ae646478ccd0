package org.twige.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The way through a long list, or to the next and the previous of a row of pages (no items then). */
public record Pagination(@Nullable Step previous, @Nullable Step next, List<Item> items) {

    /** One step back or forth; without own text it says "Previous" or "Next". */
    public record Step(
            String href, @Nullable String text, @Nullable String label) {

        public static Step to(String href) {
            return new Step(href, null, null);
        }
    }

    /** A page by its number; without an address it stands for those left out. */
    public record Item(String number, @Nullable String href, boolean current) {

        public boolean isGap() {
            return href == null;
        }
    }

    /** First, last, the current page and its neighbours; the first page is 1. */
    public static Pagination of(int current, int last, IntFunction<String> address) {
        var items = new ArrayList<Item>();
        for (var page = 1; page <= last; page++) {
            if (page == 1 || page == last || Math.abs(page - current) <= 1) {
                items.add(new Item(String.valueOf(page), address.apply(page), page == current));
            } else if (Math.abs(page - current) == 2) {
                items.add(new Item("", null, false));
            }
        }
        return new Pagination(
                current > 1 ? Step.to(address.apply(current - 1)) : null,
                current < last ? Step.to(address.apply(current + 1)) : null,
                items);
    }
}

package org.twige.country;

import org.jspecify.annotations.Nullable;

/** A place of the administrative division; the column and row are its square on the tile map. */
public record Place(
        String code,
        String parent,
        String kind,
        LocalText name,
        @Nullable Integer column,
        @Nullable Integer row) {

    public boolean isOnTheMap() {
        return column != null && row != null;
    }
}

package org.twige.insight;

/** Fill, edge and ink of the map's five bands: light to dark of one hue, every pair at 4.5 : 1 or more; 0 is no figure. */
final class TileColours {

    private static final String[] FILLS = {"#ffffff", "#fdebd9", "#e3efec", "#b4d5cf", "#4f9a96", "#0b4f54"};
    private static final String DARK = "#14201f";

    private TileColours() {}

    static String fill(int band) {
        return FILLS[band];
    }

    static String edge(int band) {
        return band == 1 ? "#b5502b" : "#47585a";
    }

    static String ink(int band) {
        return band == 5 ? "#ffffff" : DARK;
    }
}

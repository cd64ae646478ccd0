package org.twige.labs.data;

/**
 * A rainy season.
 *
 * @param peak the day of the year with the most of it
 * @param width its standard deviation in days
 * @param percent what it adds to the visits of an ordinary week at its peak
 */
record Rain(int peak, int width, int percent) {

    private static final double DAYS = 365;

    static Rain of(Material rain) {
        return new Rain(rain.number("peak"), rain.number("width"), rain.number("percent"));
    }

    /** What it adds on that day of the year, as a share; the year is a circle. */
    double on(int day) {
        var apart = StrictMath.IEEEremainder(day - peak, DAYS) / width;
        return percent / 100.0 * StrictMath.exp(-apart * apart / 2);
    }
}

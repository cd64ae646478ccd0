package org.twige.labs.visits;

import org.twige.labs.data.VisitWeek;

/** How many visits a model that has learnt from the past expects in a week; NaN if it cannot tell. */
interface Forecast {

    double visits(VisitWeek week);
}

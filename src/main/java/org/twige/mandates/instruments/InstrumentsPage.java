package org.twige.mandates.instruments;

import java.util.List;

/** Every instrument, the newest first. */
record InstrumentsPage(List<Instrument> instruments) {}

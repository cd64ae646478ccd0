package org.twige.country;

import java.time.LocalDate;

/** An institution that the country pack brings along; the tree is editable data from then on. */
public record KnownInstitution(
        String code, String parent, String kind, LocalText name, String district, LocalDate validFrom) {}

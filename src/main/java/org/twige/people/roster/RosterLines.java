package org.twige.people.roster;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other. */
interface RosterLines extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws ReadRoster.QuoteOpen when a quotation mark of a text is never closed
     * @throws ReadRoster.Damaged when a workbook cannot be read to its end
     */
    @Nullable
    RosterLine next() throws IOException;
}

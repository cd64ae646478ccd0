package org.twige.credentials.returns;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.border.SafeCsv;

/** The cells of a line about a proof from elsewhere, one below the other, as they are sealed. */
final class SealedLine {

    /** No certificate's slip begins like this, so that neither can pass for the other. */
    private static final String FORM = "accepted-1";

    private SealedLine() {}

    static String of(List<String> facts) {
        return Stream.concat(Stream.of(FORM), facts.stream().map(SafeCsv::guarded))
                .collect(Collectors.joining("\n"));
    }

    /** Does an opened seal say the same as the cells of a table? Its own last line names the key. */
    static boolean isOf(List<String> cells, String opened) {
        var key = opened.lastIndexOf('\n');
        return key >= 0 && opened.substring(0, key).equals(FORM + "\n" + String.join("\n", cells));
    }
}

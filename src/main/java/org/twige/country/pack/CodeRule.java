package org.twige.country.pack;

import java.util.HashSet;
import java.util.List;

/** A code stands once in its list and is fit for data: small letters, digits, low lines. */
final class CodeRule implements Rule {

    static final List<String> LISTS = List.of(
            "institution-kinds",
            "statutes",
            "employment-types",
            "post-kinds",
            "statuses",
            "grounds",
            "extensions.reasons",
            "identifiers",
            "sexes",
            "channels",
            "tracks");

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        for (var list : LISTS) {
            var seen = new HashSet<String>();
            for (var word : pack.country().at(list).list()) {
                var code = word.child("code");
                mistakes.unlessMatches(code, "[A-Za-z][A-Za-z0-9_]*", "use letters, digits and low lines only");
                if (!code.isEmpty() && !seen.add(code.word())) {
                    mistakes.in(
                            code, "the code '" + code.word() + "' stands twice in " + list, "give each its own code");
                }
            }
        }
    }
}

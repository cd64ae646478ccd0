package org.twige.country.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The codes and parents of a table: every code stands once, every parent exists, and nothing hangs below itself. */
record CodeTree(Table table, Map<String, String> parents) {

    static CodeTree of(Table table, Mistakes mistakes) {
        var parents = new HashMap<String, String>();
        for (var row : table.rows()) {
            var code = row.text("code");
            if (code.isEmpty()) {
                mistakes.add(table.file(), row.line(), "the code is missing", "give the row a code of its own");
            } else if (parents.putIfAbsent(code, row.text("parent")) != null) {
                mistakes.add(
                        table.file(),
                        row.line(),
                        "the code '" + code + "' stands here twice",
                        "give each row its own code");
            }
        }
        var tree = new CodeTree(table, parents);
        table.rows().forEach(row -> tree.parent(row, mistakes));
        return tree;
    }

    boolean has(String code) {
        return parents.containsKey(code);
    }

    private void parent(Table.Row row, Mistakes mistakes) {
        var parent = row.text("parent");
        if (!parent.isEmpty() && !has(parent)) {
            mistakes.add(
                    table.file(),
                    row.line(),
                    "the parent '" + parent + "' does not exist",
                    "use a code of this file, or leave it empty for the top");
        } else if (isBelowItself(row.text("code"))) {
            mistakes.add(
                    table.file(),
                    row.line(),
                    "'" + row.text("code") + "' is below itself",
                    "correct the parents until one of them is at the top");
        }
    }

    private boolean isBelowItself(String code) {
        var seen = new HashSet<String>();
        var above = parents.getOrDefault(code, "");
        while (!above.isEmpty() && seen.add(above)) {
            if (above.equals(code)) {
                return true;
            }
            above = parents.getOrDefault(above, "");
        }
        return false;
    }
}

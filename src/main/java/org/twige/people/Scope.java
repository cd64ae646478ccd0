package org.twige.people;

import java.util.List;
import java.util.UUID;

/**
 * Which institutions a person may see: the subtrees under these paths.
 *
 * <p>In SQL: {@code and institution_path <@ any(cast(:scope as ltree[]))} with {@link #pathArray()}.
 */
public record Scope(UUID person, List<String> paths) {

    public Scope {
        paths = List.copyOf(paths);
    }

    /** Sees nobody. */
    public static Scope none(UUID person) {
        return new Scope(person, List.of());
    }

    public String[] pathArray() {
        return paths.toArray(String[]::new);
    }

    /** True when the whole tree under this root is in it. */
    public boolean nation(Institution root) {
        return covers(root.path());
    }

    /** True when the institution with this path is in one of the subtrees. */
    public boolean covers(String path) {
        return paths.stream().anyMatch(top -> path.equals(top) || path.startsWith(top + "."));
    }
}

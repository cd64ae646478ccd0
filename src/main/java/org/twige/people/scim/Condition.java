package org.twige.people.scim;

import java.util.Map;
import java.util.TreeMap;

/** Part of a statement with its parameters. */
record Condition(String sql, Map<String, Object> parameters) {

    static final Condition ALWAYS = new Condition("true", Map.of());
    static final Condition NEVER = new Condition("false", Map.of());

    Condition and(Condition other) {
        return joined("and", other);
    }

    Condition or(Condition other) {
        return joined("or", other);
    }

    Condition not() {
        return new Condition("not coalesce(" + sql + ", false)", parameters);
    }

    private Condition joined(String word, Condition other) {
        var all = new TreeMap<>(parameters);
        all.putAll(other.parameters);
        return new Condition("(" + sql + " " + word + " " + other.sql + ")", all);
    }
}

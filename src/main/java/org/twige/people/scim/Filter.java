package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter into the condition of a statement; attributes that would have to be searched row by row are refused.
 *
 * @see "RFC 7644, 3.4.2.2 Filtering"
 */
final class Filter {

    private final Map<String, Field> fields;
    private int parameters;

    private Filter(Map<String, Field> fields) {
        this.fields = fields;
    }

    /** How an attribute is compared. */
    enum Kind {
        /** As it is written, letter by letter. */
        EXACT,
        /** Whatever the size of its letters. */
        WORDS,
        /** The same, for what is kept in small letters. */
        SMALL,
        YES_OR_NO,
        ID,
        TIME
    }

    /**
     * An attribute that may stand in a filter.
     *
     * @param sql an expression, or a condition with one {@code %s} for the comparison of {@code c.value}
     */
    record Field(Kind kind, String sql) {

        private String where(String comparison) {
            return sql.contains("%s")
                    ? sql.formatted(comparison.replace("{}", "c.value"))
                    : comparison.replace("{}", sql);
        }
    }

    /**
     * The condition that a filter means.
     *
     * @param fields by their full names in small letters
     * @throws BadRequestException {@code invalidFilter} for another attribute or comparison
     */
    static Condition of(@Nullable FilterNode filter, Map<String, Field> fields) {
        return filter == null ? Condition.ALWAYS : new Filter(fields).read(filter);
    }

    private Condition read(FilterNode filter) {
        return switch (filter) {
            case AndExpressionNode both -> read(both.getLeftNode()).and(read(both.getRightNode()));
            case OrExpressionNode either -> read(either.getLeftNode()).or(read(either.getRightNode()));
            case NotExpressionNode not -> read(not.getRightNode()).not();
            case AttributeExpressionLeaf leaf -> compared(leaf);
            case AttributePathRoot path when path.getChild() instanceof AttributeExpressionLeaf leaf -> compared(leaf);
            default -> throw refused("this form of filter is not supported");
        };
    }

    private Condition compared(AttributeExpressionLeaf leaf) {
        var field = fields.get(nameOf(leaf).toLowerCase(Locale.ROOT));
        if (field == null) {
            throw refused("it is not possible to filter by " + nameOf(leaf) + ", but by "
                    + String.join(", ", new TreeSet<>(fields.keySet())));
        }
        if (leaf.getComparator() == Comparator.PR) {
            return new Condition(field.where("{} is not null"), Map.of());
        }
        return switch (field.kind()) {
            case EXACT -> text(field, leaf, "{}", "");
            case WORDS -> text(field, leaf, "lower({})", "lower");
            case SMALL -> text(field, leaf, "{}", "lower");
            case YES_OR_NO -> yesOrNo(field, leaf);
            case ID -> id(field, leaf);
            case TIME -> time(field, leaf);
        };
    }

    private Condition text(Field field, AttributeExpressionLeaf leaf, String left, String function) {
        var name = "filter" + parameters++;
        var right = function + "(:" + name + ")";
        var value = leaf.getValue();
        return switch (leaf.getComparator()) {
            case EQ -> new Condition(field.where(left + " = " + right), Map.of(name, value));
            case NE -> new Condition(field.where(left + " = " + right), Map.of(name, value)).not();
            case SW -> new Condition(field.where(left + " like " + right), Map.of(name, escaped(value) + "%"));
            case CO -> new Condition(field.where(left + " like " + right), Map.of(name, "%" + escaped(value) + "%"));
            case EW -> new Condition(field.where(left + " like " + right), Map.of(name, "%" + escaped(value)));
            default -> throw unordered(leaf);
        };
    }

    private static Condition yesOrNo(Field field, AttributeExpressionLeaf leaf) {
        var yes = new Condition(field.sql(), Map.of());
        var wanted = leaf.getBooleanValue().orElseThrow(() -> refused(nameOf(leaf) + " is true or false"));
        return switch (leaf.getComparator()) {
            case EQ -> wanted ? yes : yes.not();
            case NE -> wanted ? yes.not() : yes;
            default -> throw unordered(leaf);
        };
    }

    private Condition id(Field field, AttributeExpressionLeaf leaf) {
        var name = "filter" + parameters++;
        var same = uuid(leaf.getValue());
        var equal = same == null ? Condition.NEVER : new Condition(field.where("{} = :" + name), Map.of(name, same));
        return switch (leaf.getComparator()) {
            case EQ -> equal;
            case NE -> equal.not();
            default -> throw unordered(leaf);
        };
    }

    private Condition time(Field field, AttributeExpressionLeaf leaf) {
        var name = "filter" + parameters++;
        var at = leaf.getDateTime().orElseThrow(() -> refused(nameOf(leaf) + " is a date with a time"));
        var sign = switch (leaf.getComparator()) {
            case EQ -> "=";
            case GT -> ">";
            case GE -> ">=";
            case LT -> "<";
            case LE -> "<=";
            default -> throw unordered(leaf);
        };
        return new Condition(
                field.where("{} " + sign + " cast(:" + name + " as timestamptz)"), Map.of(name, at.toString()));
    }

    /** Attributes of extensions bear the name of their schema. */
    private static String nameOf(AttributeExpressionLeaf leaf) {
        var attribute = leaf.getSchemaAttribute();
        var schema =
                leaf.isMainSchemaNode() ? "" : attribute.getSchema().getId().orElse("") + ":";
        return schema + attribute.getScimNodeName();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static BadRequestException unordered(AttributeExpressionLeaf leaf) {
        return refused(nameOf(leaf) + " cannot be compared with " + leaf.getComparator());
    }

    private static BadRequestException refused(String why) {
        return new BadRequestException(why, ScimType.RFC7644.INVALID_FILTER);
    }
}

package org.twige.border;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with everything inside it, held in memory within bounds. Names are without prefixes.
 *
 * @param line of its begin, counted from 1
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlPiece> pieces, int line)
        implements XmlPiece {

    /** The value of an attribute; empty if there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean isNamed(String other) {
        return name.toLowerCase(Locale.ROOT).equals(other);
    }

    public Stream<XmlElement> children() {
        return pieces.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public Stream<XmlElement> children(String named) {
        return children().filter(child -> child.isNamed(named));
    }

    public Optional<XmlElement> child(String named) {
        return children(named).findFirst();
    }

    /** Every element inside, whatever lies between, in the order of the document. */
    public Stream<XmlElement> inside() {
        return children().flatMap(child -> Stream.concat(Stream.of(child), child.inside()));
    }

    /** The words directly inside, without those of other elements. */
    public String words() {
        var words = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof XmlPiece.Words(String text)) {
                words.append(text);
            }
        }
        return words.toString().strip();
    }
}

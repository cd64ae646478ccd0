package org.twige.border;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Builds the tree of a document, and refuses one that is too deep, too long or has too many elements. */
final class XmlTree {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST_TEXTS = 10_000_000;

    private final XMLStreamReader events;
    private final Deque<Begun> open = new ArrayDeque<>();
    private int elements;
    private long texts;

    XmlTree(XMLStreamReader events) {
        this.events = events;
    }

    private record Begun(String name, Map<String, String> attributes, List<XmlPiece> pieces, int line) {

        XmlElement ended() {
            return new XmlElement(name, Map.copyOf(attributes), List.copyOf(pieces), line);
        }
    }

    /** The root of the document. */
    XmlElement root() throws IOException, XMLStreamException {
        while (events.hasNext()) {
            events.next();
            if (events.isStartElement()) {
                begin();
            } else if (events.hasText() && !open.isEmpty() && !isAside()) {
                words(events.getText());
            } else if (events.isEndElement()) {
                var ended = open.pop().ended();
                if (open.isEmpty()) {
                    return ended;
                }
                open.element().pieces().add(ended);
            }
        }
        throw new IOException("a document without root");
    }

    private boolean isAside() {
        return events.getEventType() == XMLStreamReader.COMMENT;
    }

    private void begin() throws IOException {
        elements++;
        if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw new IOException("too many elements, or too deep");
        }
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < events.getAttributeCount(); i++) {
            attributes.putIfAbsent(events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        open.push(new Begun(
                events.getLocalName(),
                attributes,
                new ArrayList<>(),
                events.getLocation().getLineNumber()));
    }

    private void words(String text) throws IOException {
        texts += text.length();
        if (texts > LONGEST_TEXTS) {
            throw new IOException("too many words");
        }
        open.element().pieces().add(new XmlPiece.Words(text));
    }
}

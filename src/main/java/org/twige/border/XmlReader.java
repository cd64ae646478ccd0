package org.twige.border;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a document from one element to the next. */
public final class XmlReader {

    /** No cell of a spreadsheet and no line of a manifest is longer. */
    private static final int LONGEST_TEXT = 262_144;

    private final XMLStreamReader events;

    XmlReader(XMLStreamReader events) {
        this.events = events;
    }

    /** Goes to the next begin or end of an element; false at the end of the document. */
    public boolean next() throws IOException {
        try {
            while (events.hasNext()) {
                var event = events.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("the document cannot be read", e);
        }
    }

    /** True at the begin of an element of this name. */
    public boolean begins(String name) {
        return events.isStartElement() && events.getLocalName().equals(name);
    }

    /** True at the end of an element of this name. */
    public boolean ends(String name) {
        return events.isEndElement() && events.getLocalName().equals(name);
    }

    /** The value of an attribute of the element that begins here, whatever its namespace, or null. */
    public @Nullable String attribute(String name) {
        for (var i = 0; events.isStartElement() && i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element that has just begun; elements inside it are not expected. */
    public String text() throws IOException {
        try {
            var text = new StringBuilder();
            while (!events.isEndElement()) {
                if (events.isCharacters()) {
                    text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new IOException("a text is too long");
                }
                events.next();
            }
            return text.toString();
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("the document cannot be read", e);
        }
    }
}

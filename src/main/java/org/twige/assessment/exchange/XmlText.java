package org.twige.assessment.exchange;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document; whatever is written into it is escaped. */
final class XmlText {

    private final XMLStreamWriter writer;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String document(Consumer<XmlText> content) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.accept(new XmlText(writer));
            writer.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    XmlText begin(String name) {
        return did(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
        });
    }

    XmlText with(String attribute, String value) {
        return did(() -> writer.writeAttribute(attribute, value));
    }

    XmlText words(String words) {
        return did(() -> writer.writeCharacters(words));
    }

    XmlText end() {
        return did(writer::writeEndElement);
    }

    /** An element with words and nothing else. */
    XmlText leaf(String name, String words) {
        return begin(name).words(words).end();
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlText did(Step step) {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}

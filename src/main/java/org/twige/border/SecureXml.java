package org.twige.border;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML without document types: no entity is resolved, no address is opened, and a document that declares a type is
 * refused. Names come without their namespaces' prefixes.
 *
 * @see "OWASP, XML external entity prevention"
 */
public final class SecureXml {

    private static final XMLInputFactory FACTORY = factory();

    private SecureXml() {}

    /** A reader that gives one event after the other; whatever is wrong with the document is an {@link IOException}. */
    public static XmlReader read(InputStream bytes) throws IOException {
        try {
            return new XmlReader(new WithoutTypes(FACTORY.createXMLStreamReader(bytes)));
        } catch (XMLStreamException e) {
            throw new IOException("no XML", e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory(); // the one of the JDK, whatever else lies on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    private static final class WithoutTypes extends StreamReaderDelegate {

        WithoutTypes(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            var event = super.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a document type is not allowed");
            }
            return event;
        }
    }
}

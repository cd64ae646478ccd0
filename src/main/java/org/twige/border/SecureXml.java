package org.twige.border;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML without document types: no entity is resolved, no address is opened, and a document that declares a type is
 * refused. Nothing in a document is held in memory that has no end, as a comment may be. Names come without their
 * namespaces' prefixes.
 *
 * @see "OWASP, XML external entity prevention"
 */
public final class SecureXml {

    private static final XMLInputFactory FACTORY = factory();

    private SecureXml() {}

    /** A reader that gives one event after the other; whatever is wrong with the document is an {@link IOException}. */
    public static XmlReader read(InputStream bytes) throws IOException {
        try {
            return new XmlReader(new WithoutTypes(new Steps(bytes)));
        } catch (XMLStreamException e) {
            throw new IOException("no XML", e);
        }
    }

    /** The whole document, where its parts are mixed with words; whatever is wrong with it is an {@link IOException}. */
    public static XmlElement tree(InputStream bytes) throws IOException {
        try {
            return new XmlTree(new WithoutTypes(new Steps(bytes))).root();
        } catch (XMLStreamException | RuntimeException e) {
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

    /** The bytes of a document, of which no single step may take many. */
    private static final class Steps extends FilterInputStream {

        private static final int LONGEST = 1_000_000;

        private int read;

        Steps(InputStream bytes) {
            super(bytes);
        }

        void next() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var some = super.read(into, from, most);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > LONGEST) {
                throw new IOException("a part of the document has no end");
            }
        }
    }

    private static final class WithoutTypes extends StreamReaderDelegate {

        private final Steps steps;

        WithoutTypes(Steps steps) throws XMLStreamException {
            super(FACTORY.createXMLStreamReader(steps));
            this.steps = steps;
        }

        @Override
        public int next() throws XMLStreamException {
            steps.next();
            var event = super.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a document type is not allowed");
            }
            return event;
        }
    }
}

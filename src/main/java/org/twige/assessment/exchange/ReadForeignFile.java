package org.twige.assessment.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.twige.border.SecureXml;
import org.twige.border.XmlElement;

/** Reads a file of questions, whatever system it comes from, or says in one word why it cannot. */
public final class ReadForeignFile {

    /** A file of text is never larger; an archive may hold several such. */
    public static final int MOST_BYTES = 5_000_000;

    private ReadForeignFile() {}

    /** How the two answers of a question about true and false are called. */
    public record TrueFalse(String yes, String no) {}

    /** What came of a file. */
    public sealed interface Answer {

        /** It was read to the end. */
        record Read(ReadItems items) implements Answer {}

        /** Nothing of it is taken. */
        record Refused(Why why) implements Answer {}
    }

    /** Why a whole file is refused. */
    public enum Why {
        TOO_LARGE,
        ENCODING,
        NO_XML,
        UNKNOWN,
        NO_ARCHIVE,
        NO_MANIFEST,
        UNSAFE_NAMES,
        EMPTY;

        /** The end of the key of its sentence. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A file that is refused. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        private final Why why;

        Refusal(Why why) {
            super(why.name());
            this.why = why;
        }
    }

    public static Answer read(byte[] file, TrueFalse words) {
        try {
            var items = items(file, words);
            return items.taken().isEmpty() && items.skipped().isEmpty()
                    ? new Answer.Refused(Why.EMPTY)
                    : new Answer.Read(items);
        } catch (Refusal e) {
            return new Answer.Refused(e.why);
        }
    }

    private static ReadItems items(byte[] file, TrueFalse words) throws Refusal {
        if (file.length > MOST_BYTES) {
            throw new Refusal(Why.TOO_LARGE);
        } else if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return new QtiArchive(file).read();
        } else if (FileText.beginsWithATag(file)) {
            return xml(file, words);
        }
        return new Gift(FileText.of(file), words).read();
    }

    private static ReadItems xml(byte[] file, TrueFalse words) throws Refusal {
        var root = tree(file).orElseThrow(() -> new Refusal(Why.NO_XML));
        if (root.isNamed("quiz")) {
            return new MoodleXml(root, words).read();
        } else if (QtiItem.isOne(root)) {
            return new QtiItem(root).read();
        }
        throw new Refusal(Why.UNKNOWN);
    }

    /** The tree of a document; empty for whatever is wrong with it. */
    static Optional<XmlElement> tree(byte[] document) {
        try {
            return Optional.of(SecureXml.tree(new ByteArrayInputStream(document)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

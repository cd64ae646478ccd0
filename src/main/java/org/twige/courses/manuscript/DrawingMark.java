package org.twige.courses.manuscript;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The place of a drawing in a block: {@code ![What it shows](its-name)}, alone in its paragraph.
 *
 * @param alt what it shows, in the language of the page
 */
public record DrawingMark(String name, String alt) {

    /** The mark that a piece of Markdown is, if it is one. */
    public static Optional<DrawingMark> of(Node node) {
        return node instanceof Paragraph paragraph
                        && paragraph.getParent() instanceof Document
                        && paragraph.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && image.getTitle() == null
                ? Optional.of(new DrawingMark(image.getDestination(), textOf(image)))
                : Optional.empty();
    }

    private static String textOf(Image image) {
        var text = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text piece) {
                text.append(piece.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }
}

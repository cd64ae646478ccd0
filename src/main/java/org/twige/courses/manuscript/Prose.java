package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Looks into a piece of Markdown for what a lesson may not hold: bare HTML, foreign pictures, links, other headings, wide tables. */
final class Prose extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'.,%-]*");
    private static final Pattern DRAWING = Pattern.compile("(?m)^!\\[[^\\]]*]\\([^)]*\\)$");
    private static final int MOST_COLUMNS = 3;
    private static final int SHORTEST_ALT = 20;

    private final String file;
    private final int firstLine;
    private final Problems problems;
    private int headings;

    private Prose(String file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** Reports what is wrong; the answer is the number of headings. */
    static int check(String markdown, String file, int firstLine, Problems problems) {
        var prose = new Prose(file, firstLine, problems);
        PARSER.parse(markdown).accept(prose);
        return prose.headings;
    }

    /** The drawings that a block shows, in their order. */
    static List<DrawingMark> drawings(String markdown) {
        var marks = new ArrayList<DrawingMark>();
        for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            DrawingMark.of(node).ifPresent(marks::add);
        }
        return marks;
    }

    /** Words as a reader counts them: signs of tables and lists are none, nor is what a drawing says to those who do not see. */
    static long words(String markdown) {
        return WORD.matcher(DRAWING.matcher(markdown).replaceAll("")).results().count();
    }

    @Override
    public void visit(HtmlBlock html) {
        problem(html, "bare HTML", "write it as Markdown; a sign < is written \\<");
    }

    @Override
    public void visit(HtmlInline html) {
        problem(html, "bare HTML", "write it as Markdown; a sign < is written \\<");
    }

    @Override
    public void visit(Image image) {
        var mark = DrawingMark.of(image.getParent());
        if (mark.isEmpty()) {
            problem(image, "a picture", "say it in words, or place a drawing alone in its paragraph");
        } else if (mark.get().alt().length() < SHORTEST_ALT) {
            problem(image, "a drawing that says too little to those who do not see it", "describe it in a sentence");
        }
    }

    @Override
    public void visit(Link link) {
        problem(link, "a link to “" + link.getDestination() + "”", "name the source in words; lessons hold no links");
    }

    @Override
    public void visit(Heading heading) {
        headings++;
        if (heading.getLevel() != 2) {
            problem(heading, "a heading of another level", "begin headings inside a block with ##");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row && cells(row) == MOST_COLUMNS + 1) {
            problem(row, "a table with more than 3 columns", "make it narrower, it is read on a phone");
        }
        visitChildren(node);
    }

    private static int cells(TableRow row) {
        var count = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count += cell instanceof TableCell ? 1 : 0;
        }
        return count;
    }

    private void problem(Node node, String text, String remedy) {
        problems.add(file, firstLine + lineOf(node), text, remedy);
    }

    private static int lineOf(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex();
            }
            if (at instanceof Block && at.getParent() == null) {
                return 0;
            }
        }
        return 0;
    }
}

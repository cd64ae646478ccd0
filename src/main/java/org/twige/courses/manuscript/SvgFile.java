package org.twige.courses.manuscript;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a drawing, and finds what is too large, too small to read, not translated, or more than lines and words. */
final class SvgFile extends DefaultHandler {

    private static final int MOST_BYTES = 15 * 1024;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> WITH_WORDS = Set.of("text", "tspan", "title", "desc");
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "defs",
            "marker",
            "linearGradient",
            "stop");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

    private final CourseFile file;
    private final Problems problems;
    private final Map<String, Integer> tokens = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;
    private int width;
    private int height;

    private SvgFile(CourseFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads the file through; what is wrong is reported. */
    static SvgFile read(CourseFile file, Problems problems) {
        var svg = new SvgFile(file, problems);
        var bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            svg.problem(1, "a drawing of " + bytes + " bytes", "make it simpler, " + MOST_BYTES + " are allowed");
        }
        svg.parse();
        return svg;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The keys of its words, each with the line where it stands first. */
    Map<String, Integer> tokens() {
        return tokens;
    }

    private void parse() {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(file.text())), this);
        } catch (SAXParseException e) {
            problem(e.getLineNumber(), "not well-formed XML: " + e.getMessage(), "mend the drawing here");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        if (!uri.equals(SVG)) {
            problem("the foreign name space " + uri, "save it as plain SVG");
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        problem("an instruction <?" + target, "take it out");
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        words();
        if (open.isEmpty()) {
            root(name, attributes);
        }
        if (!ELEMENTS.contains(name) || !uri.equals(SVG)) {
            problem(
                    "the element <" + qualified + ">",
                    "draw with " + String.join(", ", ELEMENTS.stream().sorted().toList()));
        }
        for (var index = 0; index < attributes.getLength(); index++) {
            SvgAttribute.wrong(attributes.getQName(index), attributes.getValue(index))
                    .ifPresent(wrong -> problem(wrong.text(), wrong.remedy()));
        }
        open.push(name);
    }

    private void root(String name, Attributes attributes) {
        var box = attributes.getValue("viewBox");
        var numbers = box == null ? List.<String>of() : List.of(box.strip().split("[ ,]+", -1));
        if (!name.equals("svg") || numbers.size() != 4 || !numbers.stream().allMatch(n -> n.matches("\\d{1,4}"))) {
            problem("the drawing has no size", "begin it with <svg xmlns=\"" + SVG + "\" viewBox=\"0 0 320 200\">");
            return;
        }
        width = Integer.parseInt(numbers.get(2));
        height = Integer.parseInt(numbers.get(3));
        if (width < 1 || width > 320 || height < 1 || height > 640) {
            problem("a view box of " + width + " × " + height, "draw for a small phone: at most 320 wide and 640 high");
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        text.append(signs, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        words();
        open.pop();
    }

    /** Looks at the text since the last tag. */
    private void words() {
        var said = text.toString();
        text.setLength(0);
        Drawing.TOKEN.matcher(said).results().forEach(token -> tokens.putIfAbsent(token.group(1), line()));
        var rest = Drawing.TOKEN.matcher(said).replaceAll("").strip();
        if (!rest.isEmpty() && !WITH_WORDS.contains(String.valueOf(open.peek()))) {
            problem("text outside <text>", "put it into <text>");
        } else if (WORDS.matcher(rest).find()) {
            problem(
                    "the words “" + rest + "” stand in the drawing itself",
                    "write {{a-key}} and its labels in a .yaml file");
        }
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    private void problem(String what, String remedy) {
        problem(line(), what, remedy);
    }

    private void problem(int line, String what, String remedy) {
        problems.add(file.path(), line, what, remedy);
    }
}

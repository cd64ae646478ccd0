package org.twige;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words in a template that do not come from the messages: whatever is left without tags and instructions. */
final class BareText {

    private static final Pattern COMMENT =
            Pattern.compile("<%--.*?--%>|<!--.*?-->|<script\\b.*?</script>", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(?m)^@(import|param)\\b.*$");
    private static final Pattern CALL =
            Pattern.compile("@(?:if|elseif|for|template[.\\w-]*)\\s*\\(|\\$unsafe\\{|\\$\\{|!\\{");
    private static final Pattern WORD = Pattern.compile("@(?:else|endif|endfor|raw|endraw)");
    private static final Pattern SAID =
            Pattern.compile("(?:aria-label|alt|title|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    private BareText() {}

    static List<String> in(String template) {
        // Style rules and machine words are not language.
        var templateInWords = template.replaceAll("(?s)<(style|code)\\b[^>]*>.*?</\\1>", "");
        var found = new ArrayList<String>();
        var html = new StringBuilder();
        markup(LINE.matcher(COMMENT.matcher(templateInWords).replaceAll("")).replaceAll(""), html);
        var said = WORD.matcher(html).replaceAll("");
        SAID.matcher(said).results().forEach(attribute -> found.add(attribute.group(1)));
        TAG.matcher(said)
                .replaceAll("\n")
                .lines()
                .map(line -> ENTITY.matcher(line).replaceAll("").strip())
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .forEach(found::add);
        return found;
    }

    /** Adds what is markup, and what is markup again inside the arguments of a component. */
    private static void markup(String text, StringBuilder html) {
        var at = 0;
        var call = CALL.matcher(text);
        while (call.find(at)) {
            html.append(text, at, call.start());
            at = end(text, call.end());
            content(text.substring(call.end(), at), html);
        }
        html.append(text.substring(at));
    }

    /** Content in arguments stands between {@code @`} and {@code `}; one may hold another. */
    private static void content(String arguments, StringBuilder html) {
        var from = arguments.indexOf("@`");
        if (from < 0) {
            return;
        }
        var depth = 1;
        var at = from + 2;
        while (depth > 0 && at < arguments.length()) {
            if (arguments.startsWith("@`", at)) {
                depth++;
                at++;
            } else if (arguments.charAt(at) == '`') {
                depth--;
            }
            at++;
        }
        markup(arguments.substring(from + 2, at - 1), html);
        content(arguments.substring(at), html);
    }

    /** Where the bracket that was opened before this place is closed; strings are skipped. */
    private static int end(String text, int from) {
        var depth = 1;
        var at = from;
        var quoted = false;
        var inContent = 0;
        while (depth > 0 && at < text.length()) {
            var sign = text.charAt(at);
            if (text.startsWith("@`", at)) {
                inContent++;
                at++;
            } else if (sign == '`') {
                inContent--;
            } else if (sign == '"' && inContent == 0 && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (sign == '(' || sign == '{')) {
                depth++;
            } else if (!quoted && (sign == ')' || sign == '}')) {
                depth--;
            }
            at++;
        }
        return at;
    }
}

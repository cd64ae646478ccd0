package org.twige.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the words that stand in a template itself, where only messages may say something to a reader. */
final class TemplateWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\b(?:alt|aria-label|label|placeholder|title|value)=\"([^\"$]*)\"");
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:caption|heading|hint|label|legend|summary|text|title|words) = \"([^\"]*)\"");
    private static final Pattern WORDS_ALONE = Pattern.compile("@(?:else|endif|endfor|endraw|raw)\\b|&\\w+;|@@\\w+@@");

    private final String template;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private TemplateWords(String template) {
        this.template = template;
    }

    static List<String> in(String template) {
        // Style rules and machine words are not language.
        var templateInWords = template.replaceAll("(?s)<(style|code)\\b[^>]*>.*?</\\1>", "");
        var words =
                new TemplateWords(templateInWords.replaceAll("(?s)<%--.*?--%>|<!--.*?-->|<script.*?</script>", " "));
        words.read();
        return words.found;
    }

    private void read() {
        while (at < template.length()) {
            if (starts("@import ") || starts("@param ")) {
                at = endOfLine();
            } else if (starts("${") || starts("!{") || starts("$unsafe{")) {
                inside(template.indexOf('{', at), '{', '}');
            } else if (isCall()) {
                inside(template.indexOf('(', at), '(', ')');
            } else if (starts("<") && at + 1 < template.length() && "/!?".indexOf(template.charAt(at + 1)) >= 0) {
                at = template.indexOf('>', at) + 1;
            } else if (starts("<") && at + 1 < template.length() && Character.isLetter(template.charAt(at + 1))) {
                tag();
            } else {
                text.append(template.charAt(at++));
            }
        }
        note(WORDS_ALONE.matcher(text).replaceAll(" "));
    }

    private boolean isCall() {
        return starts("@if(") || starts("@elseif(") || starts("@for(") || starts("@template.");
    }

    private boolean starts(String what) {
        return template.startsWith(what, at);
    }

    private int endOfLine() {
        var end = template.indexOf('\n', at);
        return end < 0 ? template.length() : end;
    }

    /** Java between brackets: its strings are code, but a piece of template in it is read like the rest. */
    private void inside(int open, char opening, char closing) {
        var depth = 0;
        var code = new StringBuilder();
        for (at = open; at < template.length(); at++) {
            var sign = template.charAt(at);
            if (starts("@`")) {
                var end = closingTick(at + 2);
                found.addAll(in(template.substring(at + 2, end)));
                at = end;
            } else if (sign == '"') {
                var end = template.indexOf('"', at + 1);
                code.append(template, at, end + 1);
                at = end;
            } else {
                code.append(sign);
                depth += sign == opening ? 1 : sign == closing ? -1 : 0;
            }
            if (depth == 0) {
                break;
            }
        }
        at++;
        SPOKEN.matcher(code).results().forEach(spoken -> note(spoken.group(1)));
    }

    /** The end of a piece of template, which may hold further ones. */
    private int closingTick(int from) {
        for (var i = from; i < template.length(); i++) {
            if (template.startsWith("@`", i)) {
                i = closingTick(i + 2);
            } else if (template.charAt(i) == '`') {
                return i;
            }
        }
        throw new IllegalArgumentException("a piece of template without an end: " + template.substring(from));
    }

    private void tag() {
        var tag = new StringBuilder();
        while (at < template.length() && template.charAt(at) != '>') {
            if (starts("${")) {
                inside(at + 1, '{', '}');
                tag.append('$');
            } else if (isCall()) {
                inside(template.indexOf('(', at), '(', ')');
            } else {
                tag.append(template.charAt(at++));
            }
        }
        at++;
        if (!tag.toString().matches("(?s)<(?:input|button|option|meta|link|path).*")) {
            READ_ALOUD.matcher(tag).results().forEach(spoken -> note(spoken.group(1)));
        }
    }

    private void note(String words) {
        WORD.matcher(words).results().map(word -> word.group()).forEach(found::add);
    }
}

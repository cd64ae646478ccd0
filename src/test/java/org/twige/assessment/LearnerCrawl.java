package org.twige.assessment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;

/** Fetches whatever a learner comes to from some addresses, by links, forms and files, each in every language. */
final class LearnerCrawl {

    private static final List<String> LANGUAGES = List.of("en", "rw", "fr", "sw");
    private static final int MOST = 20_000;

    private final Learner learner;
    private final Predicate<String> elsewhere;
    private final ArrayDeque<String> next = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private int answers;

    /** @param elsewhere whether an address belongs to what another test made */
    LearnerCrawl(Learner learner, List<String> beginnings, Predicate<String> elsewhere) {
        this.learner = learner;
        this.elsewhere = elsewhere;
        beginnings.forEach(this::lead);
    }

    /** Hands over every answer: its address, and its headers and content; what a language does not change is handed over once. */
    void everything(BiConsumer<String, String> reader) throws Exception {
        while (!next.isEmpty()) {
            var address = next.removeFirst();
            var read = new HashSet<String>();
            for (var language : LANGUAGES) {
                var answer = fetch(address, language);
                var text = text(answer);
                answers++;
                if (read.add(text)) {
                    reader.accept(address, text);
                }
                if (answer.getStatus() == 200) {
                    reached.add(address.substring(1).split("[/?]", -1)[0]);
                }
                follow(address, answer, text);
            }
            if (answers > MOST) {
                throw new AssertionError("the crawl finds no end; the last address was " + address);
            }
        }
    }

    int answers() {
        return answers;
    }

    int addresses() {
        return seen.size();
    }

    /** The first parts of addresses that answered. */
    Set<String> reached() {
        return Set.copyOf(reached);
    }

    private MockHttpServletResponse fetch(String address, String language) throws Exception {
        return learner.fetch(get(URI.create(address + (address.contains("?") ? "&" : "?") + "lang=" + language)));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        var headers = new StringBuilder();
        for (var name : answer.getHeaderNames()) {
            headers.append(name).append(": ").append(answer.getHeaders(name)).append('\n');
        }
        return headers + answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void follow(String address, MockHttpServletResponse answer, String text) {
        var redirect = answer.getHeader("Location");
        if (redirect != null) {
            lead(resolved(address, redirect));
        }
        var type = answer.getContentType();
        if (type != null && type.startsWith("text/html")) {
            var page = Jsoup.parse(text);
            Stream.of("href", "src", "action", "srcset", "data")
                    .flatMap(name -> page.select("[" + name + "]:not(form[method=post])").eachAttr(name).stream())
                    .forEach(link -> lead(resolved(address, link)));
        }
    }

    private static String resolved(String from, String link) {
        try {
            return URI.create(from).resolve(link.strip().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void lead(String address) {
        var plain =
                address.replaceAll("#.*", "").replaceAll("[?&]lang=\\w*", "").replaceFirst("^([^?]*)&", "$1?");
        if (plain.startsWith("/") && !plain.startsWith("//") && !elsewhere.test(plain) && seen.add(plain)) {
            next.add(plain);
        }
    }
}

package org.twige.labs.steps;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Somebody signed in, with a browser without JavaScript, who does an exercise by the forms on its pages. */
public final class Practitioner {

    private final MockMvc browser;
    private final SignedIn me;
    private String language = "en";
    private String address = "";
    private int status;

    private Practitioner(MockMvc browser, SignedIn me) {
        this.browser = browser;
        this.me = me;
    }

    public static Practitioner anybody(MockMvc browser, JdbcClient database) {
        var people = new PeopleFixture(database);
        return new Practitioner(browser, PeopleFixture.signedIn(people.personAt(people.root())));
    }

    public PersonId id() {
        return new PersonId(me.person());
    }

    public Practitioner in(String other) {
        language = other;
        return this;
    }

    /** Where the last answer came from, after redirects, without what the address asks. */
    public String address() {
        return address;
    }

    public int status() {
        return status;
    }

    /** Opens a page and follows where it leads. */
    public Document open(String at) throws Exception {
        address = at.split("\\?", 2)[0];
        return follow(
                browser.perform(get(URI.create(at)).param("lang", language).requestAttr(SignedIn.class.getName(), me))
                        .andReturn());
    }

    /**
     * Sends the form of a page that goes to an address, with what its fields hold already.
     *
     * @param typed names and values in turn; they replace what the fields hold
     */
    public Document send(Document page, String action, String... typed) throws Exception {
        var form = Optional.ofNullable(page.selectFirst("form[action=" + action + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + action + " in " + page.title()));
        var fields = held(form);
        for (var at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], List.of(typed[at + 1].split("\\|")));
        }
        var request = post(action).param("lang", language).requestAttr(SignedIn.class.getName(), me);
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        address = action;
        return follow(browser.perform(request).andReturn());
    }

    private static Map<String, List<String>> held(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        form.select("input[type=hidden], input[type=text], input[checked], textarea")
                .forEach(field -> fields.merge(
                        field.attr("name"),
                        List.of(field.tagName().equals("textarea") ? field.text() : field.attr("value")),
                        Practitioner::both));
        form.select("select")
                .forEach(select -> Optional.ofNullable(select.selectFirst("option[selected]"))
                        .ifPresent(option -> fields.put(select.attr("name"), List.of(option.attr("value")))));
        return fields;
    }

    private static List<String> both(List<String> one, List<String> other) {
        var all = Arrays.copyOf(one.toArray(String[]::new), one.size() + 1);
        all[one.size()] = other.getFirst();
        return List.of(all);
    }

    private Document follow(MvcResult answer) throws Exception {
        var response = answer.getResponse();
        var next = response.getRedirectedUrl();
        status = response.getStatus();
        return next == null ? Jsoup.parse(response.getContentAsString()) : open(next);
    }
}

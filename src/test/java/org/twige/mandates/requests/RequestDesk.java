package org.twige.mandates.requests;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.web.SignedIn;

/** Opens pages and sends forms for somebody who is signed in. */
record RequestDesk(MockMvc pages) {

    static final Map<String, String> NOTHING = Map.of();

    MockHttpServletResponse get(String address, SignedIn reader) throws Exception {
        return pages.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse();
    }

    Document open(String address, SignedIn reader) throws Exception {
        var answer = get(address, reader);
        if (answer.getStatus() != 200) {
            throw new AssertionError(address + " answers " + answer.getStatus());
        }
        return Jsoup.parse(answer.getContentAsString());
    }

    MockHttpServletResponse send(String address, Map<String, String> fields, SignedIn sender) throws Exception {
        return send(address, fields, null, sender);
    }

    MockHttpServletResponse send(String address, Map<String, String> fields, byte @Nullable [] file, SignedIn sender)
            throws Exception {
        var form = multipart(address);
        if (file != null) {
            form.file(new MockMultipartFile("file", "paper.pdf", "application/pdf", file));
        }
        form.with(csrf());
        fields.forEach(form::param);
        return pages.perform(form.requestAttr(SignedIn.class.getName(), sender))
                .andReturn()
                .getResponse();
    }

    /** The fields of a form with a date. */
    static Map<String, String> dated(LocalDate date, String... more) {
        var fields = new HashMap<>(Map.of(
                "day", String.valueOf(date.getDayOfMonth()),
                "month", String.valueOf(date.getMonthValue()),
                "year", String.valueOf(date.getYear())));
        for (var at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }
}

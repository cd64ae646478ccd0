package org.twige.assessment.quality;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.web.SignedIn;

/** Somebody signed in, in front of the pages about quality, in English and without JavaScript. */
record Author(MockMvc browser, SignedIn me) {

    Document open(String address) throws Exception {
        return Jsoup.parse(answer(address).getContentAsString());
    }

    MockHttpServletResponse answer(String address) throws Exception {
        return perform(get(address + (address.contains("?") ? "&" : "?") + "lang=en"));
    }

    /** Sends the form of a page whose address ends so. */
    MockHttpServletResponse send(Document page, String ending, String... fields) throws Exception {
        var form = page.selectFirst("form[action$=" + ending + "]");
        if (form == null) {
            throw new IllegalArgumentException("no form for " + ending);
        }
        var request = post(form.attr("action") + "?lang=en");
        form.select("input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.val()));
        for (var field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return perform(request);
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
    }
}

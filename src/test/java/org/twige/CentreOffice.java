package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.twige.web.SignedIn;

/** An official of the programme office at the pages of branches. */
final class CentreOffice {

    private final MockMvc browser;
    private final SignedIn me;

    CentreOffice(MockMvc browser, SignedIn me) {
        this.browser = browser;
        this.me = me;
    }

    /** Makes a pack of one course; the answer is the address of the branch. */
    String makePack(String institution, String course) throws Exception {
        var form = post("/branches").param("institution", institution).param("courses", course);
        var end = watch(send("/branches", form));
        assertThat(end).isEqualTo("/branches");
        return open("/branches").select("th a[href^=/branches/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> isOf(href, institution))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(String branch, String institution) {
        try {
            return open(branch).text().contains(institution);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest pack of a branch. */
    byte[] download(String branch) throws Exception {
        var link = open(branch).expectFirst("a[href$=/file]").attr("href");
        return browser.perform(mine(get(link))).andReturn().getResponse().getContentAsByteArray();
    }

    String print() throws Exception {
        return open("/branches").expectFirst("main strong").text();
    }

    MvcResult keepKey(String branch, String print) throws Exception {
        return send(branch + "/key", post(branch + "/key").param("fingerprint", print));
    }

    /** Brings results and waits for the first look; the answer is the address of the report. */
    String bring(String branch, byte[] file) throws Exception {
        return watch(sendFile(branch, file));
    }

    /** The sentence that says why the file is not taken. */
    String refusal(String branch, byte[] file) throws Exception {
        var answer = sendFile(branch, file);
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        return page(answer).expectFirst(".govuk-error-summary").text();
    }

    private MvcResult sendFile(String branch, byte[] file) throws Exception {
        var upload = multipart(branch + "/results")
                .file(new MockMultipartFile("file", "results.twige", "application/octet-stream", file));
        return send(branch + "/results", upload);
    }

    void merge(String results) throws Exception {
        assertThat(watch(send(results, post(results)))).isEqualTo(results);
    }

    /** New, known and refused. */
    List<String> figures(String results) throws Exception {
        return open(results).select("main dd").eachText().subList(3, 6);
    }

    Document open(String address) throws Exception {
        return page(browser.perform(mine(get(address))).andReturn());
    }

    int status(String address) throws Exception {
        return browser.perform(mine(get(address))).andReturn().getResponse().getStatus();
    }

    private MvcResult send(String from, MockHttpServletRequestBuilder form) throws Exception {
        var token = open(from).expectFirst("input[name=_csrf]").val();
        return browser.perform(mine(form.param("_csrf", token))).andReturn();
    }

    private MvcResult send(String from, MockMultipartHttpServletRequestBuilder form) throws Exception {
        var token = open(from).expectFirst("input[name=_csrf]").val();
        return browser.perform(form.param("_csrf", token).requestAttr(SignedIn.class.getName(), me))
                .andReturn();
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.requestAttr(SignedIn.class.getName(), me);
    }

    /** Waits for the job to which an answer led; the answer is where the job leads. */
    private String watch(MvcResult answer) {
        var job = Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
        assertThat(job).startsWith("/jobs/");
        return Awaitility.await()
                .until(() -> Optional.ofNullable(open(job).selectFirst("main a[href^=/branches]")), Optional::isPresent)
                .orElseThrow()
                .attr("href");
    }

    private static Document page(MvcResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}

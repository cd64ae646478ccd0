package org.twige;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without scripts that talks to another process; an answer in the 200s or 300s is an acknowledgement. */
final class DistantBrowser {

    private final String server;
    private final Connection session = Jsoup.newSession()
            .followRedirects(false)
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .timeout(20_000);

    DistantBrowser(int port) {
        server = "http://127.0.0.1:" + port;
    }

    void signIn(String staffNumber, String password) throws IOException {
        var form = form(open("/sign-in"), "/sign-in");
        form.expectFirst("input[name=staffNumber]").val(staffNumber);
        form.expectFirst("input[name=password]").val(password);
        send(form);
    }

    /** Opens a page and follows where it leads. */
    Document open(String address) throws IOException {
        return follow(acknowledged(session.newRequest(server + address)));
    }

    Document follow(Response answer) throws IOException {
        var next = Optional.ofNullable(answer.header("Location"));
        return next.isPresent() ? open(next.get().replace(server, "")) : answer.parse();
    }

    static FormElement form(Document page, String ending) {
        return (FormElement) page.expectFirst("main form[action$=" + ending + "]");
    }

    /** Sends a form with what stands in it; it was acknowledged if this returns. */
    Response send(FormElement form) throws IOException {
        return acknowledged(form.submit());
    }

    Response sendFile(FormElement form, String name, String content) throws IOException {
        var request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
        request.data(form.formData());
        request.data("file", name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "text/csv");
        return acknowledged(request);
    }

    private static Response acknowledged(Connection request) throws IOException {
        var answer = request.execute();
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.url() + " answered " + answer.statusCode());
        }
        return answer;
    }
}

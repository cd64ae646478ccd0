package org.twige.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;

/** A page to show: a template, named as in {@code src/main/jte} without its ending, and what it shows. */
public final class Page implements View {

    private final String template;
    private final Object content;
    private final HttpStatus status;

    private Page(String template, Object content, HttpStatus status) {
        this.template = template;
        this.content = content;
        this.status = status;
    }

    /** The template takes {@code frame} and {@code page}. */
    public static Page of(String template, Object content) {
        return new Page(template, content, HttpStatus.OK);
    }

    /** The same page with another status, e.g. 422 for a form with errors. */
    public Page with(HttpStatus other) {
        return new Page(template, content, other);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        var frame = context.getBean(Frames.class).of(request);
        var parameters = new HashMap<String, Object>();
        parameters.put("frame", frame);
        parameters.put("page", content);
        var html = new Utf8ByteOutput();
        context.getBean(TemplateEngine.class).render(template + ".jte", parameters, html);
        if (!response.isCommitted()) {
            response.setStatus(status.value());
        }
        response.setContentType(getContentType());
        response.setLocale(Locale.forLanguageTag(frame.language()));
        WeighedHtml.send(html.toByteArray(), request, response);
    }
}

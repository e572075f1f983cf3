package org.waymark.query.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A page, from its template. It is written to memory first: a page that cannot be shown to its end is not sent in part. */
final class TemplateView implements View {

    private static final String TYPE = "text/html;charset=UTF-8";

    private final String template;
    private final Templates templates;
    private final BiFunction<Map<String, Object>, HttpServletRequest, PageFrame> frames;

    /** @param frames makes the frame of a page from its model */
    TemplateView(
            String template,
            Templates templates,
            BiFunction<Map<String, Object>, HttpServletRequest, PageFrame> frames) {
        this.template = template;
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> given = new HashMap<>(model == null ? Map.of() : model);
        given.put("frame", frames.apply(given, request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.write(template, given, page);
        response.setContentType(TYPE);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}

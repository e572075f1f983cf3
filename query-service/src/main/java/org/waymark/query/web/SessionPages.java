package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pages that are shown in place of an answer to a form which was sent without a session that takes it. */
@Component
final class SessionPages {

    private final Templates templates;
    private final PageFrames frames;
    private final SignInKinds kinds;

    SessionPages(Templates templates, PageFrames frames, SignInKinds kinds) {
        this.kinds = kinds;
        this.templates = templates;
        this.frames = frames;
    }

    /**
     * Says that the session has ended, and lets the person sign in.
     *
     * @param kept   the closed form that is carried along; null where there is none
     * @param failed whether they tried to, with a wrong account name or password
     */
    void ended(HttpServletRequest request, HttpServletResponse response, @Nullable String kept, boolean failed)
            throws IOException {
        Map<String, Object> model =
                Map.of("kept", kept == null ? "" : kept, "failed", failed, "elsewhere", kinds.elsewhere());
        show("web/session-ended", HttpStatus.UNAUTHORIZED, model, request, response);
    }

    /** Says that the form is another account's, or none of Waymark's. */
    void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("web/form-expired", HttpStatus.FORBIDDEN, Map.of(), request, response);
    }

    private void show(
            String template,
            HttpStatus status,
            Map<String, Object> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        new TemplateView(template, templates, frames::of).render(model, request, response);
    }
}

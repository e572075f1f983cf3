package org.waymark.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for each status that says a request failed: its own, or else that of its hundred. */
@Component
final class ErrorPages implements ErrorViewResolver {

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String template = Stream.of("error/" + status.value(), status.is4xxClientError() ? "error/4xx" : "error/500")
                .filter(templates::has)
                .findFirst()
                .orElseThrow();
        Map<String, Object> shown = new HashMap<>(model);
        shown.put(PageFrames.FAILED, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        return new ModelAndView(template, shown, status);
    }
}

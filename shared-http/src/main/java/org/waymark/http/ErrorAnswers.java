package org.waymark.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong where no handler could: what the firewall, the server or the framework refuses, and what was thrown past
 * all handlers. Programs get a problem, people the page of errors.
 */
@Controller
public class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Predicate<HttpServletRequest> programs;
    private final List<ErrorViewResolver> pages;

    /**
     * Makes it.
     *
     * @param programs who is answered with a problem
     * @param pages    make the page for all others
     */
    public ErrorAnswers(Predicate<HttpServletRequest> programs, List<ErrorViewResolver> pages) {
        this.programs = programs;
        this.pages = pages;
    }

    /** Asked for by itself, this is no page. */
    @RequestMapping("/error")
    public @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (status.is4xxClientError()) {
            log.info("Refused with status {}", status.value());
        }
        if (!programs.test(request)) {
            response.setStatus(status.value());
            return pages.stream()
                    .map(resolver -> resolver.resolveErrorView(request, status, Map.of("explanation", "")))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        ProblemAnswer.write(request, response, status, code(status), detail(status), field(status));
        return null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            return HttpStatus.NOT_FOUND;
        }
        HttpStatus known = HttpStatus.resolve(code);
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String code(HttpStatus status) {
        return status.is5xxServerError() ? "server.error" : ProblemAnswer.codeOf(status);
    }

    private static @Nullable String field(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST ? "request" : null;
    }

    /** What is said of a status where nothing more is known. */
    public static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is not well-formed. Check its address, its headers and its parameters.";
            case UNAUTHORIZED -> "Sign in first: send a valid token or account.";
            case FORBIDDEN -> "You do not have permission to do this.";
            case NOT_FOUND -> "Nothing exists at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not accept this method. See the header Allow.";
            case NOT_ACCEPTABLE -> "There is no answer of the type that the header Accept asks for.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not accept a body of this type.";
            case CONTENT_TOO_LARGE -> "The request is too large.";
            case EXPECTATION_FAILED -> "Leave out the header Expect, or send 100-continue in it.";
            case NOT_IMPLEMENTED -> "The server does not know this method, or this Transfer-Encoding.";
            case HTTP_VERSION_NOT_SUPPORTED -> "Send the request in HTTP/1.1.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong. If it happens again, give your administrator the request id."
                        : status.getReasonPhrase() + ".";
        };
    }
}

package org.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem (RFC 9457) where nobody but the server is there to write it, in the form that all others have. */
public final class ProblemAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemAnswer() {}

    /** Answers with a problem for which no field or parameter is to blame. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        write(request, response, status, code, detail, null);
    }

    /**
     * Answers with a problem.
     *
     * @param field the parameter, header or part of the request that is to blame; null where none is
     */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String detail,
            @Nullable String field)
            throws IOException {
        String id = RequestIds.of(request);
        byte[] body = json(id, status, code, detail, field);
        response.setStatus(status.value());
        response.setHeader(RequestIds.HEADER, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] json(String id, HttpStatus status, String code, String detail, @Nullable String field) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", code);
        problem.put("requestId", id);
        if (field != null) {
            problem.put("errors", List.of(Map.of("field", field, "message", detail)));
        }
        return JSON.writeValueAsBytes(problem);
    }

    /** A code for what nobody of Waymark refuses, such as {@code request.unsupported-media-type}. */
    public static String codeOf(HttpStatus status) {
        return "request." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

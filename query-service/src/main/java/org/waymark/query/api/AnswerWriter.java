package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes an {@link Answer}: “not modified” before anything is worked out, otherwise bytes that may have been made for somebody
 * else. By then it is decided that the caller may have it, since the handler was let through.
 */
public final class AnswerWriter implements HandlerMethodReturnValueHandler {

    private final Answers answers;
    private final RelevantParameters parameters = new RelevantParameters();

    public AnswerWriter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException, HttpMediaTypeNotAcceptableException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Answer<?> answer = (Answer<?>) Objects.requireNonNull(value);
        container.setRequestHandled(true);
        checkAcceptable(request);
        if (EntityTags.match(request, answer.tag())) {
            describe(answer, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Answers.Key key = new Answers.Key(
                request.getRequestURI(),
                parameters.in(request.getParameterMap(), Objects.requireNonNull(returnType.getMethod())),
                answer.tag());
        Compressed encoded = answers.encoded(key, answer);
        describe(answer, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        encoded.write(request, response);
    }

    private static void describe(Answer<?> answer, HttpServletResponse response) {
        response.setHeader(Answers.POSITION, Long.toString(answer.position()));
        EntityTags.describe(answer.tag(), response);
    }

    private static void checkAcceptable(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && !takesJson(accept)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean takesJson(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}

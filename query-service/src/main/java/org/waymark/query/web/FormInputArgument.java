package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Lets a handler ask for the {@link FormInput} of its request, or for the one that was kept for its page. */
final class FormInputArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == FormInput.class;
    }

    @Override
    public FormInput resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        Optional<KeptForm> kept = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(KeptForm::takenFor);
        if (kept.isPresent()) {
            return kept.get().input();
        }
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        FormInput form = new FormInput(typed);
        MultipartRequest files = request.getNativeRequest(MultipartRequest.class);
        if (files != null) {
            for (Map.Entry<String, MultipartFile> sent : files.getFileMap().entrySet()) {
                if (!sent.getValue().isEmpty()) {
                    form.with(sent.getKey(), UploadedFile.of(sent.getValue()));
                }
            }
        }
        return form;
    }
}

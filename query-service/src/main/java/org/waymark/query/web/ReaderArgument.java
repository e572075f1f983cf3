package org.waymark.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.query.security.EffectiveRoles;

/** Lets a handler ask for the {@link Reader}. */
final class ReaderArgument implements HandlerMethodArgumentResolver {

    private final EffectiveRoles effectiveRoles;

    ReaderArgument(EffectiveRoles effectiveRoles) {
        this.effectiveRoles = effectiveRoles;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Reader.current(effectiveRoles);
    }
}

package org.waymark.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.EffectiveRoles;

/**
 * Lets the handler of a page ask for the moment to show: {@code asOf} as everywhere, or {@code asOfPosition}, which the
 * picker of the page sends. The past is closed to those who read the current pages only.
 */
final class AsOfArgument implements HandlerMethodArgumentResolver {

    private final EffectiveRoles effectiveRoles;

    AsOfArgument(EffectiveRoles effectiveRoles) {
        this.effectiveRoles = effectiveRoles;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class
                && AnnotatedElementUtils.hasAnnotation(parameter.getContainingClass(), Pages.class);
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String position = request.getParameter("asOfPosition");
        AsOf asOf = position == null || position.isBlank()
                ? AsOf.parse(request.getParameter("asOf"), request.getParameter("mode"))
                : AsOf.parse("position:" + position.strip(), null);
        if (!asOf.present() && !effectiveRoles.readHistory()) {
            throw new AccessDeniedException("This role cannot see past states");
        }
        return asOf;
    }
}

package org.waymark.query.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;

/**
 * Lets a handler ask for the strategy that its path names by {@code code}, at the moment that is asked for: {@code asOf}
 * and {@code mode}, or on pages {@code asOfPosition}, which their picker sends. Nothing of it is read before the handler
 * reads it. The past is closed to those who read the current state only.
 */
final class SnapshotArgument implements HandlerMethodArgumentResolver {

    private final EffectiveRoles effectiveRoles;
    private final Snapshots snapshots;

    SnapshotArgument(EffectiveRoles effectiveRoles, Snapshots snapshots) {
        this.effectiveRoles = effectiveRoles;
        this.snapshots = snapshots;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StrategySnapshot.class;
    }

    @Override
    public StrategySnapshot resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        AsOf asOf = parameter.hasParameterAnnotation(Present.class) ? AsOf.now() : asked(parameter, request);
        StrategySnapshot asked = snapshots.of(NotFoundException.codeOrNotFound(code(request)), asOf);
        AsKnown known = parameter.getParameterAnnotation(AsKnown.class);
        return known == null ? asked : asked.onlyAsKnown(known.value());
    }

    private AsOf asked(MethodParameter parameter, NativeWebRequest request) {
        boolean page = AnnotatedElementUtils.hasAnnotation(parameter.getContainingClass(), Pages.class);
        String position = page ? request.getParameter("asOfPosition") : null;
        AsOf asOf = position == null || position.isBlank()
                ? AsOf.parse(request.getParameter("asOf"), request.getParameter("mode"))
                : AsOf.parse("position:" + position.strip(), null);
        if (!asOf.present() && !effectiveRoles.readHistory()) {
            throw new AccessDeniedException("This role cannot see past states");
        }
        return asOf;
    }

    private static String code(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> map && map.get("code") instanceof String code) {
            return code;
        }
        throw new IllegalStateException("A handler that asks for a strategy has {code} in its path");
    }
}

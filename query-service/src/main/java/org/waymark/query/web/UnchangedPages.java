package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.CollectionUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.waymark.query.api.EntityTags;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.views.LedgerFeed;

/**
 * Answers “not modified” in place of a page about a strategy that its reader has already, before anything of it is worked out.
 * It stands behind method security, so that only who may see the page is told so. A page with a note of what was just saved,
 * or that it may be old, is always sent. A form on a page that is reused sends the key of the page (see {@link FormInput}).
 */
final class UnchangedPages implements MethodInterceptor {

    private final ObjectProvider<EffectiveRoles> effectiveRoles;
    private final ObjectProvider<LedgerFeed> feed;
    private final PageTag tags = new PageTag();

    UnchangedPages(ObjectProvider<EffectiveRoles> effectiveRoles, ObjectProvider<LedgerFeed> feed) {
        this.feed = feed;
        this.effectiveRoles = effectiveRoles;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation page) throws Throwable {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        HttpServletResponse response = Objects.requireNonNull(attributes.getResponse());
        if (!CollectionUtils.isEmpty(RequestContextUtils.getInputFlashMap(request))
                || feed.getObject().silence().isPresent()) {
            return page.proceed();
        }
        String tag = tags.of(snapshot(page), reader(), request);
        if (EntityTags.match(request, tag)) {
            EntityTags.describe(tag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return null;
        }
        Object shown = page.proceed();
        if (shown instanceof ModelAndView model && model.getStatus() == null) {
            EntityTags.describe(tag, response);
        }
        return shown;
    }

    private static StrategySnapshot snapshot(MethodInvocation page) {
        return Arrays.stream(page.getArguments())
                .filter(StrategySnapshot.class::isInstance)
                .map(StrategySnapshot.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Reader reader() {
        return Reader.current(effectiveRoles.getObject());
    }
}

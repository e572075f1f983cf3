package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.views.LedgerFeed;

/** Makes the frame of a page from what its handler put into the model. */
@Component
final class PageFrames {

    private final boolean demo;
    private final String accountPage;
    private final EffectiveRoles effectiveRoles;
    private final Assets assets;
    private final Templates templates;
    private final LedgerFeed feed;
    private final Clock clock;

    PageFrames(
            @Value("${waymark.demo:false}") boolean demo,
            @Value("${waymark.account-page:}") String accountPage,
            EffectiveRoles effectiveRoles,
            Assets assets,
            Templates templates,
            LedgerFeed feed,
            Clock clock) {
        this.feed = feed;
        this.clock = clock;
        this.demo = demo;
        this.accountPage = accountPage;
        this.effectiveRoles = effectiveRoles;
        this.assets = assets;
        this.templates = templates;
    }

    PageFrame of(Map<String, Object> model, HttpServletRequest request) {
        return new PageFrame(
                model.get("reader") instanceof Reader reader ? reader : Reader.current(effectiveRoles),
                demo,
                accountPage,
                model.get("page") instanceof StrategyFrame strategy ? strategy : null,
                model.get(FormPosts.SUCCESS) instanceof String done ? done : null,
                model.get("form") instanceof FormInput form && form.hasErrors(),
                feed.silence().map(silent -> clock.instant().minus(silent)).orElse(null),
                Boolean.TRUE.equals(model.get("largeSheet")),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                assets,
                templates);
    }
}

package org.waymark.query.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of the page that a handler names. */
@Component
final class TemplateViews implements ViewResolver, Ordered {

    private final Templates templates;
    private final PageFrames frames;
    private final Map<String, View> known = new ConcurrentHashMap<>();

    TemplateViews(Templates templates, PageFrames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** Before those that take any name. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        View view = known.get(name);
        if (view != null || !templates.has(name)) {
            return view;
        }
        return known.computeIfAbsent(name, template -> new TemplateView(template, templates, frames::of));
    }
}

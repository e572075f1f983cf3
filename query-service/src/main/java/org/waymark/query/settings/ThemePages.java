package org.waymark.query.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.StrategyView.Theme;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;

/** What a theme says of itself. */
@Pages
class ThemePages {

    private static final String REVISE = "/strategies/{code}/themes/{theme}/revise";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    ThemePages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(REVISE)
    @ForCoordinators
    ModelAndView theme(@PathVariable String code, @PathVariable("theme") String ref) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Theme theme = theme(strategy, ref);
        FormInput form = FormInput.empty()
                .prefill("title", theme.title())
                .prefill("description", Objects.requireNonNullElse(theme.description(), ""))
                .prefill("outcomes", theme.outcomes());
        return page(strategy, theme, form);
    }

    @PostMapping(REVISE)
    @ForCoordinators
    ModelAndView revise(
            @PathVariable String code, @PathVariable("theme") String ref, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Theme theme = theme(strategy, ref);
        return posts.send(
                form,
                revision(strategy, theme, form),
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Theme " + done.id() + " revised"),
                () -> page(strategy, theme, form));
    }

    /** Only what was changed is sent. */
    private static Command revision(StrategyView strategy, Theme theme, FormInput form) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        form.text("title", "Enter a title")
                .filter(title -> !title.equals(theme.title()))
                .ifPresent(title -> changes.put("title", title));
        Optional<String> description = form.text("description");
        if (!description.equals(Optional.ofNullable(theme.description()))) {
            changes.put("description", description.orElse(null));
        }
        List<String> outcomes = form.lines("outcomes");
        if (!outcomes.equals(theme.outcomes())) {
            changes.put("outcomes", outcomes);
        }
        if (changes.isEmpty()) {
            form.reject("title", "Nothing has changed. Change a field, or cancel");
        }
        return Command.named("revise-theme")
                .with("strategy", strategy.code().value())
                .with("ref", theme.ref())
                .with("changes", changes)
                .with("reason", form.text("reason"));
    }

    private static Theme theme(StrategyView strategy, String ref) {
        return strategy.theme(ref).orElseThrow(StrategyPageModel::notFound);
    }

    private ModelAndView page(StrategyView strategy, Theme theme, FormInput form) {
        return pageModel.form("settings/revise-theme", "set-up", strategy, form).addObject("theme", theme);
    }
}

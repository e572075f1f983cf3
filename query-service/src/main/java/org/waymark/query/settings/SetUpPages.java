package org.waymark.query.settings;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;

/** What a strategy is made of: its themes and workstreams, and the way to everything else that is set up once. */
@Pages
class SetUpPages {

    private static final String THEME = "/strategies/{code}/themes/add";
    private static final String WORKSTREAM = "/strategies/{code}/workstreams/add";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    SetUpPages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping("/strategies/{code}/set-up")
    @ForCoordinators
    ModelAndView setUp(@PathVariable String code) {
        return pageModel.form("settings/set-up", "set-up", pageModel.strategy(code, AsOf.now()), FormInput.empty());
    }

    @GetMapping(THEME)
    @ForCoordinators
    ModelAndView theme(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        String next = String.valueOf(strategy.themes().size() + 1);
        return pageModel.form(
                "settings/theme", "set-up", strategy, FormInput.empty().prefill("ref", next));
    }

    @PostMapping(THEME)
    @ForCoordinators
    ModelAndView addTheme(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Command command = Command.named("add-theme")
                .with("strategy", code)
                .with("ref", form.text("ref", "Enter a reference, such as 1 or 1A"))
                .with("title", form.text("title", "Enter a title"))
                .with("description", form.text("description"))
                .with("outcomes", form.lines("outcomes"));
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Theme " + done.id() + " added"),
                () -> pageModel.form("settings/theme", "set-up", strategy, form));
    }

    @GetMapping(WORKSTREAM)
    @ForCoordinators
    ModelAndView workstream(@PathVariable String code, @RequestParam(defaultValue = "") String theme) {
        return workstreamPage(
                pageModel.strategy(code, AsOf.now()), FormInput.empty().prefill("theme", theme));
    }

    @PostMapping(WORKSTREAM)
    @ForCoordinators
    ModelAndView addWorkstream(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Command command = Command.named("add-workstream")
                .with("strategy", code)
                .with("theme", form.text("theme", "Choose a theme"))
                .with("ref", form.text("ref", "Enter a reference, such as 1 or 1A"))
                .with("title", form.text("title", "Enter a title"));
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Workstream " + done.id() + " added"),
                () -> workstreamPage(strategy, form));
    }

    private ModelAndView workstreamPage(StrategyView strategy, FormInput form) {
        List<Option> themes = strategy.themes().stream()
                .map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title()))
                .toList();
        return pageModel.form("settings/workstream", "set-up", strategy, form).addObject("themes", themes);
    }
}

package org.waymark.query.project;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Enters a project: a new row of the grid. */
@Pages
class RegisterProjectPages {

    private static final String PATH = "/strategies/{code}/projects/register";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    RegisterProjectPages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(PATH)
    @ForCoordinators
    ModelAndView blank(@PathVariable String code) {
        return page(pageModel.strategy(code, AsOf.now()), FormInput.empty());
    }

    @PostMapping(PATH)
    @ForCoordinators
    ModelAndView send(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Command command = Command.named("register-project")
                .with("strategy", code)
                .with("theme", form.text("theme", "Choose a theme"))
                .with("title", form.text("title", "Enter a title"))
                .with("leads", form.lines("leads", "Enter who leads it"))
                .with("ref", form.text("ref"));
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/progress-grid", "Project " + done.id() + " registered"),
                () -> page(strategy, form));
    }

    private ModelAndView page(StrategyView strategy, FormInput form) {
        List<Option> themes = strategy.themes().stream()
                .map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title()))
                .toList();
        return pageModel
                .form("project/register", "progress-grid", strategy, form)
                .addObject("themes", themes);
    }
}

package org.waymark.query.action;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.Forms;
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

/** Enters an action in the plan. */
@Pages
class PlanActionPages {

    private static final String PATH = "/strategies/{code}/action-plan/add";

    private static final List<Option> PRIORITIES =
            List.of(Option.of("HIGH", "High"), Option.of("MEDIUM", "Medium"), Option.of("LOW", "Low"));

    private final StrategyPageModel pageModel;
    private final FormPosts posts;
    private final Forms forms;

    PlanActionPages(StrategyPageModel pageModel, FormPosts posts, Forms forms) {
        this.forms = forms;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(PATH)
    @ForCoordinators
    ModelAndView blank(@PathVariable String code) {
        return page(pageModel.strategy(code, AsOf.now()), FormInput.empty().prefill("priority", "MEDIUM"));
    }

    @PostMapping(PATH)
    @ForCoordinators
    ModelAndView send(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return posts.send(
                form,
                command(strategy, form),
                caller,
                done -> new Next("/strategies/" + code + "/action-plan", "Action " + done.id() + " planned"),
                () -> page(strategy, form));
    }

    /** The place is a theme or a workstream: one select offers both. */
    private static Command command(StrategyView strategy, FormInput form) {
        String place = form.text("place").orElse("");
        boolean workstream = strategy.workstream(place).isPresent();
        return Command.named("plan-action")
                .with("strategy", strategy.code().value())
                .with(workstream ? "workstream" : "theme", place)
                .with("activities", form.text("activities", "Enter what will be done"))
                .with("outcomes", form.lines("outcomes"))
                .with("leads", form.lines("leads", "Enter who leads it"))
                .with("by", form.text("by"))
                .with("review", form.text("review"))
                .with("priority", form.text("priority"))
                .with("ref", form.text("ref"))
                .with("decision", form.text("decision"));
    }

    private ModelAndView page(StrategyView strategy, FormInput form) {
        Stream<Option> places = strategy.themes().stream()
                .filter(theme -> theme.retired() == null)
                .flatMap(theme -> Stream.concat(
                        Stream.of(Option.of(theme.ref(), "Theme " + theme.ref() + " " + theme.title())),
                        theme.workstreams().stream()
                                .map(workstream ->
                                        Option.of(workstream.ref(), workstream.ref() + " " + workstream.title()))));
        return pageModel
                .form("action/plan-action", "action-plan", strategy, form)
                .addObject(
                        "places",
                        Stream.concat(Stream.of(Option.of("", "None")), places).toList())
                .addObject("priorities", PRIORITIES)
                .addObject("decisions", forms.decisions(strategy));
    }
}

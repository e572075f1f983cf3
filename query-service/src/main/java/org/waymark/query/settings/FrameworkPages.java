package org.waymark.query.settings;

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
import org.waymark.query.web.Pages;

/** What an outside plan consists of. */
@Pages
class FrameworkPages {

    private static final String DEFINE = "/strategies/{code}/frameworks/define";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    FrameworkPages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    /** @param framework ref of one that is to be defined anew; empty for another one */
    @GetMapping(DEFINE)
    @ForCoordinators
    ModelAndView framework(@PathVariable String code, @RequestParam(defaultValue = "") String framework) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        FormInput form = FormInput.empty();
        strategy.framework(framework)
                .ifPresent(known -> form.prefill("ref", known.ref())
                        .prefill("title", known.title())
                        .prefill("items", FrameworkLines.of(known.items())));
        return page(strategy, form);
    }

    @PostMapping(DEFINE)
    @ForCoordinators
    ModelAndView define(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Command command = Command.named("define-reference-framework")
                .with("strategy", code)
                .with("ref", form.text("ref", "Enter a reference, such as ILACS"))
                .with("title", form.text("title", "Enter a title"))
                .with("items", FrameworkLines.read(form, "items"))
                .with("reason", form.text("reason"));
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/cross-reference", "Framework " + done.id() + " defined"),
                () -> page(strategy, form));
    }

    private ModelAndView page(StrategyView strategy, FormInput form) {
        return pageModel.form("settings/framework", "set-up", strategy, form);
    }
}

package org.waymark.query.settings;

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
import org.waymark.query.web.Pages;

/** What a strategy says of itself: revised, and put in force. */
@Pages
class CharterPages {

    private static final String REVISE = "/strategies/{code}/charter/revise";
    private static final String ADOPT = "/strategies/{code}/adopt";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    CharterPages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(REVISE)
    @ForCoordinators
    ModelAndView charter(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return pageModel.form("settings/charter", "set-up", strategy, CharterForm.of(strategy.charter()));
    }

    @PostMapping(REVISE)
    @ForCoordinators
    ModelAndView revise(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return posts.send(
                form,
                CharterForm.revision(code, strategy.charter(), form),
                caller,
                done -> new Next("/strategies/" + code, "Charter revised"),
                () -> pageModel.form("settings/charter", "set-up", strategy, form));
    }

    @GetMapping(ADOPT)
    @ForCoordinators
    ModelAndView adoption(@PathVariable String code) {
        return pageModel.form("settings/adopt", "set-up", pageModel.strategy(code, AsOf.now()), FormInput.empty());
    }

    @PostMapping(ADOPT)
    @ForCoordinators
    ModelAndView adopt(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return posts.send(
                form,
                Command.named("adopt-strategy")
                        .with("strategy", code)
                        .with("asAt", form.date("asAt").map(Object::toString)),
                caller,
                done -> new Next("/strategies/" + code, "Strategy adopted"),
                () -> pageModel.form("settings/adopt", "set-up", strategy, form));
    }
}

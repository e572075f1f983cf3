package org.waymark.query.strategy;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.system.AsOf;
import org.waymark.query.web.Command;
import org.waymark.query.web.ForCoordinators;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;

/** What a strategy says of itself: revised, and put in force. */
@Pages
class CharterPages {

    private static final String REVISE = "/strategies/{code}/charter/revise";
    private static final String ADOPT = "/strategies/{code}/adopt";

    private final StrategyFrame frame;
    private final FormPosts posts;

    CharterPages(StrategyFrame frame, FormPosts posts) {
        this.frame = frame;
        this.posts = posts;
    }

    @GetMapping(REVISE)
    @ForCoordinators
    ModelAndView charter(@PathVariable String code) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        return frame.form("strategy/charter", "set-up", strategy, CharterForm.of(strategy.charter()));
    }

    @PostMapping(REVISE)
    @ForCoordinators
    ModelAndView revise(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        return posts.send(
                form,
                CharterForm.revision(code, strategy.charter(), form),
                caller,
                done -> new Next("/strategies/" + code, "Charter revised"),
                () -> frame.form("strategy/charter", "set-up", strategy, form));
    }

    @GetMapping(ADOPT)
    @ForCoordinators
    ModelAndView adoption(@PathVariable String code) {
        return frame.form("strategy/adopt", "set-up", frame.strategy(code, AsOf.now()), FormInput.empty());
    }

    @PostMapping(ADOPT)
    @ForCoordinators
    ModelAndView adopt(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        return posts.send(
                form,
                Command.named("adopt-strategy")
                        .with("strategy", code)
                        .with("asAt", form.date("asAt").map(Object::toString)),
                caller,
                done -> new Next("/strategies/" + code, "Strategy adopted"),
                () -> frame.form("strategy/adopt", "set-up", strategy, form));
    }
}

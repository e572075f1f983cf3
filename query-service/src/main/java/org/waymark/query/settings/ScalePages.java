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
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;

/** The columns of the progress grid and the ratings in its cells, from now on. */
@Pages
class ScalePages {

    private static final String STAGES = "/strategies/{code}/stages/define";
    private static final String RATINGS = "/strategies/{code}/ratings/define";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    ScalePages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(STAGES)
    @ForCoordinators
    ModelAndView stages(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return pageModel.form("settings/stages", "set-up", strategy, StagesForm.of(strategy.stages()));
    }

    @PostMapping(STAGES)
    @ForCoordinators
    ModelAndView defineStages(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return posts.send(
                form,
                StagesForm.command(strategy, form),
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Stages defined"),
                () -> pageModel.form("settings/stages", "set-up", strategy, form));
    }

    @GetMapping(RATINGS)
    @ForCoordinators
    ModelAndView ratings(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return ratingsPage(strategy, RatingsForm.of(strategy.ratings()));
    }

    @PostMapping(RATINGS)
    @ForCoordinators
    ModelAndView defineRatings(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return posts.send(
                form,
                RatingsForm.command(strategy, form),
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Ratings defined"),
                () -> ratingsPage(strategy, form));
    }

    private ModelAndView ratingsPage(StrategyView strategy, FormInput form) {
        return pageModel
                .form("settings/ratings", "set-up", strategy, form)
                .addObject("rows", RatingsForm.ROWS)
                .addObject("tones", RatingsForm.TONES);
    }
}

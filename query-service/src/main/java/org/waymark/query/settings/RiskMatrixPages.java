package org.waymark.query.settings;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.RiskMatrix;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;

/** How risks are rated from now on. */
@Pages
class RiskMatrixPages {

    private static final String DEFINE = "/strategies/{code}/risk-matrix/define";

    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    RiskMatrixPages(StrategyPageModel pageModel, FormPosts posts) {
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(DEFINE)
    @ForCoordinators
    ModelAndView matrix(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return page(strategy, RiskMatrixForm.of(strategy.riskMatrix()));
    }

    @PostMapping(DEFINE)
    @ForCoordinators
    ModelAndView define(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Command command = RiskMatrixForm.command(strategy, form);
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/set-up", "Risk matrix defined"),
                () -> page(strategy, form));
    }

    private ModelAndView page(StrategyView strategy, FormInput form) {
        return pageModel
                .form("settings/risk-matrix", "set-up", strategy, form)
                .addObject("likelihoods", RiskMatrix.LIKELIHOODS)
                .addObject("impacts", RiskMatrix.IMPACTS)
                .addObject("ratings", RiskMatrixForm.RATINGS);
    }
}

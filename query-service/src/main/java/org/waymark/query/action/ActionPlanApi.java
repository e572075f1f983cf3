package org.waymark.query.action;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The action plan for programs. */
@Api
class ActionPlanApi {

    private final Answers answers;

    ActionPlanApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/action-plan")
    @Summary("Every action with its due date, how often it slipped, and whether it is overdue")
    @ForReaders
    Answer<ActionPlanView> plan(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, ActionPlanView.class, Actions::plan));
    }
}

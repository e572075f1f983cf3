package org.waymark.query.action;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The action plan for programs. */
@Api
class ActionPlanApi {

    @GetMapping("/api/strategies/{code}/action-plan")
    @Summary("Every action with its due date, how often it slipped, and whether it is overdue")
    @ForReaders
    ResponseEntity<ActionPlanView> plan(StrategySnapshot snapshot) {
        ActionPlanView plan = Actions.plan(snapshot);
        return Answers.at(plan.position(), plan.day(), plan);
    }
}

package org.waymark.query.action;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;

/** The action plan for programs. */
@Api
class ActionPlanApi {

    private final Actions actions;

    ActionPlanApi(Actions actions) {
        this.actions = actions;
    }

    @GetMapping("/api/strategies/{code}/action-plan")
    @Summary("Every action with its due date, how often it slipped, and whether it is overdue")
    @ForReaders
    ResponseEntity<ActionPlanView> plan(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        ActionPlanView plan = actions.of(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(plan.position(), plan.day(), plan);
    }
}

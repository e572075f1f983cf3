package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.query.cases.CaseFold;
import org.waymark.query.cases.CaseView;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Formats;

/**
 * An action that was planned from another case, with how far it is.
 *
 * @param title what is done
 * @param due   when it is due next; null where it has no day
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PlannedAction(
        String ref,
        String title,
        ActionStatus status,
        @Nullable LocalDate due,
        boolean overdue) {

    /** The actions that are linked to cases at a moment, by the refs of the cases. */
    public static Map<String, List<PlannedAction>> from(StrategyMoment moment, Collection<String> refs) {
        List<CaseView> linked = moment.snapshot().some(CaseFold.CASES, List.copyOf(refs)).stream()
                .filter(about -> !about.links().isEmpty())
                .toList();
        if (linked.isEmpty()) {
            return Map.of();
        }
        Map<String, ActionPlanView.Row> actions = ShownActions.of(moment).rows().stream()
                .collect(Collectors.toMap(ActionPlanView.Row::ref, Function.identity()));
        return linked.stream()
                .collect(Collectors.toMap(
                        CaseView::ref,
                        about -> about.links().stream()
                                .flatMap(ref -> Stream.ofNullable(actions.get(ref)))
                                .map(PlannedAction::of)
                                .toList()));
    }

    private static PlannedAction of(ActionPlanView.Row action) {
        return new PlannedAction(
                action.ref(), action.activities(), action.status(), action.nextDue(), action.overdue());
    }

    /** How far it is, in words: “In progress, due 31 March 2024, overdue”. */
    public String standing() {
        return status.title() + (due == null ? "" : ", due " + Formats.date(due)) + (overdue ? ", overdue" : "");
    }

    /** The same after what it is called. */
    public String inWords() {
        return ref + " " + title + " (" + standing() + ")";
    }
}

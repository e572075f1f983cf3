package org.waymark.query.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionStatus;
import org.waymark.events.Priority;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.Recorded;

class ActionFoldTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 31);

    private final StrategyView strategy = strategy();

    private static StrategyView strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded())
                .then(StrategyEvents.workstreamAdded())
                .fold(STRATEGIES);
    }

    @Test
    void beginsAsItWasPlanned() {
        ActionView action = new Recorded().then(actionPlanned()).fold(ACTIONS);

        assertThat(action.status()).isEqualTo(ActionStatus.PLANNED);
        assertThat(action.plan()).isEqualTo(actionPlanned().plan());
    }

    @Test
    void isOverdueFromTheDayAfter() {
        ActionView action = planned("1", null, Timescale.on(DUE));

        assertThat(Actions.row(action, strategy, DUE).overdue()).isFalse();
        assertThat(Actions.row(action, strategy, DUE.plusDays(1)).overdue()).isTrue();
    }

    @Test
    void isNeverOverdueWithoutADay() {
        ActionView action = planned("1", null, Timescale.inWords("When it suits"));

        Row row = Actions.row(action, strategy, DUE);
        assertThat(row.overdue()).isFalse();
        assertThat(row.by()).isEqualTo("When it suits");
    }

    @Test
    void belongsToTheThemeOfItsWorkstream() {
        assertThat(Actions.row(planned(null, "1A", null), strategy, DUE).theme())
                .isEqualTo("1");
        assertThat(Actions.row(planned(null, null, null), strategy, DUE).theme())
                .isNull();
    }

    private static ActionView planned(@Nullable String theme, @Nullable String workstream, @Nullable Timescale by) {
        ActionPlan plan =
                new ActionPlan(theme, workstream, "Do it", List.of(), List.of("lead"), by, null, Priority.LOW);
        return new Recorded()
                .then(new ActionPlanned(StrategyEvents.SG23, "A1", plan))
                .fold(ACTIONS);
    }
}

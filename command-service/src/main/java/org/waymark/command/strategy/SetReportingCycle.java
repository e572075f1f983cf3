package org.waymark.command.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Sets how often the strategy is reported on and reviewed from now on. */
@AllowedTo(Role.COORDINATOR)
@Summary("Sets how often each kind of review takes place; a kind that is left out has no schedule.")
public record SetReportingCycle(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "An interval for each kind of meeting that has one", example = """
                        [{"kind": "HIGHLIGHT", "every": "every two months", "body": "Senior leadership team"},
                         {"kind": "QUARTERLY", "every": "quarterly", "first": "2023-07-12"}]""", atLeast = 1)
        List<RhythmField> rhythms)
        implements StrategyCommand {

    /** How often one kind of review takes place. */
    public record RhythmField(
            @Field("Kind of meeting") ReviewKind kind,

            @Field("How often, such as “every two months”, “quarterly” or P6W")
            String every,

            @Field("Who meets") @Nullable String body,

            @Field("The day from which dates are counted; left out, the first day of the strategy") @Nullable LocalDate first) {}
}

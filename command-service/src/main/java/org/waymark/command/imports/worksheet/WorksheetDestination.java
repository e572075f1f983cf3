package org.waymark.command.imports.worksheet;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The worksheet that rows go into. */
public record WorksheetDestination(Ref ref, FilledWorksheet worksheet) implements Destination {

    static final Destination.Kind KIND =
            new Destination.Kind("worksheet", "worksheet that the rows go into", "W1", WorksheetDestination::new);

    public WorksheetDestination(Ref ref) {
        this(ref, new FilledWorksheet(ref));
    }

    @Override
    public void evolve(WaymarkEvent event) {
        worksheet.evolve(event);
    }

    @Override
    public Set<Tag> tags(StrategyCode strategy) {
        return Set.of(EventTags.worksheet(ref.in(strategy)));
    }

    /** What is said of the impact of an action is shown in some worksheets. */
    @Override
    public Set<Class<? extends WaymarkEvent>> further() {
        return Set.of(ImpactRecorded.class);
    }

    @Override
    public void mustTakeRows() {
        if (worksheet.form().isEmpty()) {
            throw Refusal.at(
                    "worksheet",
                    Refusal.Kind.UNKNOWN,
                    "worksheet.unknown",
                    "There is no worksheet " + ref + " in this strategy. Check its reference.");
        }
        if (worksheet.isClosed()) {
            throw Refusal.at(
                    "worksheet",
                    Refusal.Kind.RULE,
                    "worksheet.closed",
                    "Worksheet " + ref + " is closed, so nothing in it can be changed. Reopen it first.");
        }
    }
}

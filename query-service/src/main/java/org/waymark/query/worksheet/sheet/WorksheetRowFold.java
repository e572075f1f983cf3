package org.waymark.query.worksheet.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the rows of worksheets, each by itself: writing one costs the same however many there are. */
public final class WorksheetRowFold implements View<WorksheetRowView> {

    public static final WorksheetRowFold WORKSHEET_ROWS = new WorksheetRowFold();

    private WorksheetRowFold() {}

    @Override
    public String name() {
        return "worksheet-rows";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WorksheetRowView> stateType() {
        return WorksheetRowView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof WorksheetRowEvent event ? Optional.of(event.row()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable WorksheetRowView evolve(@Nullable WorksheetRowView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case WorksheetRowAdded added ->
                new WorksheetRowView(
                        added.strategy(), added.worksheet(), added.row(), added.cells(), null, stamp, stamp);
            case WorksheetRowEvent event ->
                changed(Objects.requireNonNull(before, "a row begins with WorksheetRowAdded"), event, stamp);
            default -> before;
        };
    }

    private static WorksheetRowView changed(WorksheetRowView row, WorksheetRowEvent event, Provenance stamp) {
        return switch (event) {
            case WorksheetRowAdded ignored -> throw new IllegalStateException("a row begins once");
            case WorksheetRowRevised revised -> with(row, revised.after(), row.removed(), stamp);
            case WorksheetRowRemoved ignored -> with(row, row.cells(), stamp, stamp);
            case WorksheetRowRestored ignored -> with(row, row.cells(), null, stamp);
        };
    }

    private static WorksheetRowView with(
            WorksheetRowView row, List<WorksheetCell> cells, @Nullable Provenance removed, Provenance stamp) {
        return new WorksheetRowView(row.strategy(), row.worksheet(), row.ref(), cells, removed, row.added(), stamp);
    }
}

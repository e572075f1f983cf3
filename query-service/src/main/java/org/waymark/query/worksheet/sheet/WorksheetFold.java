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
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds worksheets, without their rows. */
public final class WorksheetFold implements View<WorksheetView> {

    public static final WorksheetFold WORKSHEETS = new WorksheetFold();

    private WorksheetFold() {}

    @Override
    public String name() {
        return "worksheets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WorksheetView> stateType() {
        return WorksheetView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof WorksheetEvent event ? Optional.of(event.worksheet()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable WorksheetView evolve(@Nullable WorksheetView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return recorded.event() instanceof WorksheetEvent event
                ? evolve(before, event, stamp).withChanged(stamp)
                : before;
    }

    private static WorksheetView evolve(@Nullable WorksheetView before, WorksheetEvent event, Provenance stamp) {
        WorksheetView sheet = event instanceof WorksheetStarted started
                ? begin(started, stamp)
                : Objects.requireNonNull(before, "a worksheet begins with WorksheetStarted");
        return switch (event) {
            case WorksheetStarted ignored -> sheet;
            case WorksheetRevised revised -> sheet.withHead(revised.after());
            case WorksheetFormChanged changed -> sheet.withForm(changed.after());
            case WorksheetRowsOrdered ordered -> sheet.withOrder(ordered.after());
            case WorksheetAgreed agreed -> sheet.withAgreed(stamp, agreed.review());
            case WorksheetReopened ignored -> sheet.withAgreed(null, null).withClosed(null);
            case WorksheetClosed ignored -> sheet.withClosed(stamp);
        };
    }

    private static WorksheetView begin(WorksheetStarted started, Provenance stamp) {
        return new WorksheetView(
                started.strategy(),
                started.worksheet(),
                started.head(),
                started.form(),
                List.of(),
                null,
                null,
                null,
                stamp,
                stamp);
    }
}

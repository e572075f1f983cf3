package org.waymark.query.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.action.ActionView.Status;
import org.waymark.query.system.Note;
import org.waymark.query.system.Stamp;
import org.waymark.query.system.View;

/** Folds the facts about actions, and the notes on them. */
public final class ActionFold implements View<ActionView> {

    public static final ActionFold ACTIONS = new ActionFold();

    private ActionFold() {}

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ActionView> stateType() {
        return ActionView.class;
    }

    @Override
    public Optional<String> key(WaymarkEvent event) {
        return event instanceof ActionEvent || event instanceof NoteEvent ? event.caseRef() : Optional.empty();
    }

    @Override
    public @Nullable ActionView evolve(@Nullable ActionView before, RecordedEvent recorded) {
        Stamp stamp = Stamp.of(recorded);
        return switch (recorded.event()) {
            case ActionEvent event -> action(event, stamp);
            case NoteAdded note when before != null -> noted(before, note, stamp);
            default -> before;
        };
    }

    private static ActionView action(ActionEvent event, Stamp stamp) {
        return switch (event) {
            case ActionPlanned planned ->
                new ActionView(
                        planned.strategy(), planned.action(), planned.plan(), Status.PLANNED, List.of(), stamp, stamp);
        };
    }

    private static ActionView noted(ActionView was, NoteAdded note, Stamp stamp) {
        List<Note> notes = Stream.concat(was.notes().stream(), Stream.of(new Note(note.text(), stamp)))
                .toList();
        return new ActionView(was.strategy(), was.ref(), was.plan(), was.status(), notes, was.planned(), stamp);
    }
}

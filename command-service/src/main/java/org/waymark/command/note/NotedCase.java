package org.waymark.command.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.Role;
import org.waymark.events.WaymarkEvent;

/** A case as far as the correction of a note needs it: that it exists, and which notes it has. */
final class NotedCase implements Entity {

    static final EntityType<CaseId, NotedCase> TYPE =
            new EntityType<>(CaseId.class, NotedCase.class, NotedCase::new, Strategy::withCase);

    private final NotableCase itself = new NotableCase();
    private final List<Note> notes = new ArrayList<>();

    private record Note(String text, @Nullable String author) {}

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        itself.evolve(event);
        switch (event) {
            case NoteAdded added -> notes.add(new Note(added.text(), metadata.get(EventMetadata.ACTOR)));
            case NoteCorrected corrected ->
                notes.set(
                        corrected.note() - 1,
                        new Note(
                                corrected.after(),
                                notes.get(corrected.note() - 1).author()));
            default -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return itself.strategyContext();
    }

    static Decision correct(NotedCase noted, CorrectNote command, DecisionContext context) {
        noted.itself.mustExist(command.strategy(), command.item());
        Note before = noted.note(command);
        if (context.role() != Role.COORDINATOR && !context.actor().equals(before.author())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "note.not-author",
                    "Only its author and the coordinator can correct this note. Add a note of your own instead.");
        }
        context.needsReason("note.reason-missing", "Enter a reason for correcting the note.");
        if (before.text().equals(command.text())) {
            throw Refusal.at(
                    "text", Refusal.Kind.RULE, "note.unchanged", "This would change nothing. Change the note.");
        }
        return Decision.of(
                command.item().value(),
                new NoteCorrected(
                        command.strategy(), command.item().value(), command.note(), before.text(), command.text()));
    }

    private Note note(CorrectNote command) {
        if (command.note() < 1 || command.note() > notes.size()) {
            throw Refusal.at(
                    "note",
                    Refusal.Kind.RULE,
                    "note.unknown",
                    command.item() + " has no note " + command.note() + ". Use the number shown with the note.");
        }
        return notes.get(command.note() - 1);
    }
}

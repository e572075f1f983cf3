package org.waymark.command.note;

import java.util.List;
import org.waymark.command.system.CommandType;
import org.waymark.command.system.Feature;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;

/** The entity and command of notes. */
public final class NoteFeature {

    private NoteFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(NotedCase.TYPE),
                List.of(new CommandType<>(
                        AddNote.class,
                        NotedCase.class,
                        note -> new CaseId(note.strategy(), note.item()),
                        note -> EventTags.caseOf(new CaseId(note.strategy(), note.item())),
                        NotedCase::decide)));
    }
}

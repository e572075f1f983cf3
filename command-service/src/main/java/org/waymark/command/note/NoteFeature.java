package org.waymark.command.note;

import java.util.List;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.dispatch.Feature;

/** The entity and command of notes. */
public final class NoteFeature {

    private NoteFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(NotedCase.TYPE),
                List.of(
                        CaseCommand.on(NotedCase.class, AddNote.class, AddNote::item, NotedCase::decide),
                        CaseCommand.on(NotedCase.class, CorrectNote.class, CorrectNote::item, NotedCase::correct)));
    }
}

package org.waymark.command.note;

import java.util.List;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.dispatch.Feature;

/** The entities and commands of notes. */
public final class NoteFeature {

    private NoteFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(NotableCase.TYPE, NotedCase.TYPE),
                List.of(
                        CaseCommand.on(NotableCase.class, AddNote.class, AddNote::item, NotableCase::decide),
                        CaseCommand.on(NotedCase.class, CorrectNote.class, CorrectNote::item, NotedCase::correct)));
    }
}

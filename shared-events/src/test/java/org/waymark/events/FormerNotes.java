package org.waymark.events;

import java.util.List;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.EventReader;
import org.waymark.events.json.Upcaster;

/**
 * A history that never was, for tests: notes in their third version. The first called the case {@code about} and the
 * text {@code comment}; the second renamed the text; the third renamed the case, and trims.
 */
public final class FormerNotes {

    public static final String NAME = "waymark.NoteAdded";

    public static final EventReader READER = new EventReader(
            List.of(new EventType(NAME, "3", NoteAdded.class)),
            List.of(
                    new Upcaster(NAME, 1, tree -> tree.set("text", tree.remove("comment"))),
                    new Upcaster(
                            NAME,
                            2,
                            tree -> tree.set("item", tree.remove("about"))
                                    .put("text", tree.path("text").asString().strip()))));

    private FormerNotes() {}

    /** The same note as that version wrote it. */
    public static String json(String version) {
        return switch (version) {
            case "1" -> "{\"about\":\"P1\",\"comment\":\"The fair is booked for September \",\"strategy\":\"SG23\"}";
            case "2" -> "{\"about\":\"P1\",\"strategy\":\"SG23\",\"text\":\"The fair is booked for September \"}";
            default -> EventJson.write(CaseEvents.noteAdded());
        };
    }
}

package org.waymark.command.imports.row;

import org.jspecify.annotations.Nullable;

/**
 * Where in a strategy an action belongs.
 *
 * @param theme      ref of the theme; null where none is known
 * @param workstream ref of the workstream; null where none is known
 * @param hint       what was concluded, for people; null where the file says it all
 */
public record Place(
        @Nullable String theme,
        @Nullable String workstream,
        @Nullable String hint) {

    public static Place workstream(ImportContext.Workstream workstream) {
        return new Place(workstream.theme(), workstream.ref(), null);
    }
}

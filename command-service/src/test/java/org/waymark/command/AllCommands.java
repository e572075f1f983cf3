package org.waymark.command;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.evidence.SentFiles;
import org.waymark.command.highlight.ReportContents;
import org.waymark.command.imports.ImportKinds;

/** The commands and imports there are, for tests that send none. */
public final class AllCommands {

    /** Those that are for people who change nothing, too: they say what these have read. */
    public static final Set<String> FOR_READERS = Set.of("acknowledge-highlight-report");

    static final ReportContents NO_CONTENT = wanted -> {
        throw new AssertionError("No content is expected to be asked for");
    };

    private AllCommands() {}

    public static CommandRegistry registry() {
        return WaymarkCommands.registry(
                position -> Optional.empty(),
                NO_CONTENT,
                () -> -1,
                Clock.systemUTC(),
                SentFiles.NONE,
                FileLimits.USUAL);
    }

    public static ImportKinds imports() {
        return WaymarkCommands.imports();
    }
}

package org.waymark.standalone;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reads what is printed at the start, as far as it can be told. */
enum OutputReader {
    /** Somebody at a terminal. */
    PERSON,
    /** A program or a file that whoever started Waymark chose. */
    SCRIPT,
    /** What keeps the output of services: the journal, or the log of a container. */
    JOURNAL;

    private static final String STANDARD_OUTPUT = "/proc/self/fd/1";

    /** Who reads the output of this process. */
    static OutputReader of(Map<String, String> environment) {
        if (ProcessHandle.current().pid() == 1 || isJournal(environment.get("JOURNAL_STREAM"))) {
            return JOURNAL;
        }
        Console console = System.console();
        return console != null && console.isTerminal() ? PERSON : SCRIPT;
    }

    /** systemd says which file its journal reads from, as device and inode: a child may have another output. */
    private static boolean isJournal(@Nullable String stream) {
        if (stream == null) {
            return false;
        }
        try {
            Path output = Path.of(STANDARD_OUTPUT);
            return stream.equals(Files.getAttribute(output, "unix:dev") + ":" + Files.getAttribute(output, "unix:ino"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}

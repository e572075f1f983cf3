package org.waymark.standalone.tools;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param result what was asked for
 * @param remarks how far it has come, and what is wrong
 * @param terminal whether somebody watches the remarks, so that a line may be written over
 */
record ToolOutput(PrintStream result, PrintStream remarks, boolean terminal) {

    /** {@return where to tell how far some work has come} */
    ProgressLine progress(String work) {
        return new ProgressLine(work, remarks, terminal);
    }
}

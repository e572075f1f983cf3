package org.waymark.command;

import java.time.Clock;
import java.util.Optional;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.imports.ImportKinds;

/** The commands and imports there are, for tests that send none. */
public final class AllCommands {

    private AllCommands() {}

    public static CommandRegistry registry() {
        return WaymarkCommands.registry(position -> Optional.empty(), Clock.systemUTC());
    }

    public static ImportKinds imports() {
        return WaymarkCommands.imports();
    }
}

package org.waymark.command;

import java.time.Clock;
import java.util.Optional;
import org.waymark.command.dispatch.CommandRegistry;

/** The commands there are, for tests that send none. */
public final class AllCommands {

    private AllCommands() {}

    public static CommandRegistry registry() {
        return WaymarkCommands.registry(position -> Optional.empty(), Clock.systemUTC());
    }
}

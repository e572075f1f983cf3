package org.waymark.command.imports.row;

import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.StrategyCode;

/** A row as a case: what it says, and the command that records it. */
public interface Entry {

    /** What it is recognised by. */
    CaseFingerprint content();

    /** The command that opens the case under this ref. */
    StrategyCommand command(StrategyCode strategy, String ref);

    /** What was read, for the answer: a record with the fields of the command. */
    Object values();
}

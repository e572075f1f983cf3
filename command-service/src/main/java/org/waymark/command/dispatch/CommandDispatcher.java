package org.waymark.command.dispatch;

import org.waymark.command.refusal.Refusal;

/** Takes a command from anywhere (HTTP, an import) and has it decided and recorded. */
public interface CommandDispatcher {

    /**
     * Checks, decides and records one command; returns once it is safe in the ledger.
     *
     * @param command one of the command records, such as {@code RegisterProject}
     * @throws Refusal if it is not allowed, not valid, against a rule, or cannot be taken now
     */
    Answer dispatch(Object command, CommandContext context);
}

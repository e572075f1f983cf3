package org.waymark.command.dispatch;

import org.waymark.command.refusal.Refusal;

/** Takes a command from anywhere (HTTP, an import) and has it decided and recorded. */
public interface CommandDispatcher {

    /**
     * Decides and records one command; returns once it is safe in the ledger.
     *
     * @throws Refusal if it is not allowed, against a rule, or cannot be taken now
     */
    Answer dispatch(BoundCommand command, CommandMetadata metadata);
}

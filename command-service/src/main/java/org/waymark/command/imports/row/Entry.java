package org.waymark.command.imports.row;

import java.util.List;
import org.waymark.events.StrategyCode;

/** A row as a case: what it says, and the commands that record it. */
public interface Entry {

    /** What it is recognised by. */
    CaseFingerprint content();

    /** The commands that open the case under this ref and say the rest of the row, in order. */
    List<RowCommand> adding(StrategyCode strategy, String ref);

    /**
     * The commands that make a case there is say what the row says. What the row leaves blank stays as it is.
     *
     * @param there the case as it is
     */
    List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes);

    /** What was read, for the answer: a record with the fields of the command. */
    Object values();
}

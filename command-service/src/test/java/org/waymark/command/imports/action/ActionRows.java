package org.waymark.command.imports.action;

import org.waymark.command.imports.row.Entry;
import org.waymark.events.ActionPlan;

/** What tests of other packages ask of a row of an action plan. */
public final class ActionRows {

    private ActionRows() {}

    /** What it says was agreed. */
    public static ActionPlan plan(Entry entry) {
        return ((ActionEntry) entry).plan();
    }
}

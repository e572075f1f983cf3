package org.waymark.command.imports.framework;

import java.util.List;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.events.FrameworkItem;
import org.waymark.events.StrategyCode;

/**
 * A row of an outside plan. All rows are recorded together: a plan is defined as a whole.
 *
 * @param framework reference of the plan
 * @param plan      its title; empty where nothing is said
 */
record ItemEntry(String framework, String plan, FrameworkItem item) implements Entry {

    @Override
    public CaseFingerprint content() {
        return said(item);
    }

    /** What an item says, as its columns. */
    static CaseFingerprint said(FrameworkItem item) {
        return new CaseFingerprint.Builder().say(ItemColumn.TITLE, item.title()).build();
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        return List.of();
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        return List.of();
    }

    @Override
    public Values values() {
        return new Values(framework, plan, item.code(), item.title());
    }

    /** What was read from a row. */
    record Values(String framework, String plan, String code, String title) {}
}

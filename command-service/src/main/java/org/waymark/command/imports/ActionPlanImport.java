package org.waymark.command.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.command.system.CommandContext;
import org.waymark.command.system.CommandDispatcher;
import org.waymark.command.system.Refusal;
import org.waymark.events.StrategyCode;

/** Brings an action plan in from a table: reads it, decides what to do with each row, and does it unless it is a dry run. */
@Component
class ActionPlanImport {

    private final Outlines outlines;
    private final CommandDispatcher dispatcher;

    ActionPlanImport(Outlines outlines, CommandDispatcher dispatcher) {
        this.outlines = outlines;
        this.dispatcher = dispatcher;
    }

    /**
     * Imports a file; see {@link ImportReport} for what comes of it row by row.
     *
     * @throws Refusal if the file cannot be read as an action plan, there is no such strategy, or the caller may not
     *                 import into it
     */
    ImportReport run(StrategyCode strategy, byte[] file, boolean dryRun, CommandContext context) {
        Outline outline = outlines.of(strategy, context.caller());
        PlanTable table = PlanTable.of(TableFile.read(file));
        List<Step> steps = RefAllotment.allot(table.header(), table.drafts(outline), outline);
        List<Landed> rows = dryRun
                ? steps.stream().map(Landed::nothing).toList()
                : new Landing(dispatcher, strategy, context, table.header()).land(steps);
        return ImportReport.of(strategy, dryRun, table, rows);
    }
}

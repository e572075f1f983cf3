package org.waymark.command.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.command.system.CommandContext;
import org.waymark.command.system.CommandDispatcher;
import org.waymark.command.system.Refusal;
import org.waymark.events.StrategyCode;

/** Brings cases in from a table: reads it, decides what to do with each row, and does it unless it is a dry run. */
@Component
class TableImports {

    private static final Map<String, Function<Outline, TableKind>> KINDS = Map.of(
            "action-plan", ActionTable::new,
            "risk-register", RiskTable::new,
            "projects", ProjectTable::new);

    private final Outlines outlines;
    private final CommandDispatcher dispatcher;

    TableImports(Outlines outlines, CommandDispatcher dispatcher) {
        this.outlines = outlines;
        this.dispatcher = dispatcher;
    }

    /**
     * Imports a file; see {@link ImportReport} for what comes of it row by row.
     *
     * @param table which kind it is, as addresses have it, such as {@code action-plan}
     * @throws Refusal if the file cannot be read as such a table, there is no such strategy or kind, or the caller may not
     *                 import into it
     */
    ImportReport run(String table, StrategyCode strategy, byte[] file, boolean dryRun, CommandContext context) {
        Function<Outline, TableKind> kinds = KINDS.get(table);
        if (kinds == null) {
            throw Refusal.of(
                    Refusal.Kind.UNKNOWN,
                    "import.unknown",
                    "There is no import of that name. Use action-plan, risk-register or projects.");
        }
        TableKind kind = kinds.apply(outlines.of(strategy, context.caller()));
        CaseTable cases = CaseTable.of(TableFile.read(file, kind.columns()), kind);
        List<Step> steps = cases.steps(kind);
        List<Landed> rows = dryRun
                ? steps.stream().map(Landed::nothing).toList()
                : new Landing(dispatcher, strategy, context, cases.header()).land(steps);
        return ImportReport.of(strategy, dryRun, cases, rows);
    }
}

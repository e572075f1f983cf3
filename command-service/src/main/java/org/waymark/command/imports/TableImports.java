package org.waymark.command.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.TableFile;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;

/** Brings cases in from a table: reads it, decides what to do with each row, and does it unless it is a dry run. */
@Component
class TableImports {

    private final ImportKinds kinds;
    private final ImportContexts contexts;
    private final CommandBinder binder;
    private final CommandDispatcher dispatcher;

    TableImports(ImportKinds kinds, ImportContexts contexts, CommandRegistry registry, CommandDispatcher dispatcher) {
        this.binder = new CommandBinder(registry);
        this.kinds = kinds;
        this.contexts = contexts;
        this.dispatcher = dispatcher;
    }

    /**
     * Imports a file; see {@link ImportReport} for what comes of it row by row.
     *
     * @param table which kind it is, as addresses have it, such as {@code action-plan}
     * @throws Refusal if the file cannot be read as such a table, there is no such strategy or kind, or the caller may not
     *                 import into it
     */
    ImportReport run(String table, StrategyCode strategy, byte[] file, boolean dryRun, CommandMetadata metadata) {
        ImportKind found = kinds.named(table)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "import.unknown",
                        "There is no import of that name. Use " + kinds.names() + "."));
        TableKind kind = found.table().apply(contexts.of(strategy, metadata.caller()));
        CaseTable cases = CaseTable.of(TableFile.read(file, kind.columns()), kind);
        List<PlannedRow> plan = cases.plan(kind);
        List<RowResult> rows = dryRun
                ? plan.stream().map(RowResult::nothing).toList()
                : new RowImporter(binder, dispatcher, strategy, metadata, cases.header()).land(plan);
        return ImportReport.of(strategy, dryRun, cases, rows);
    }
}

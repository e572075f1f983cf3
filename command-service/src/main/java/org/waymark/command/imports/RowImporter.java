package org.waymark.command.imports;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Header;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;

/**
 * Sends the rows of an import as commands, several at once so that the ledger commits them in groups. Each row lands whole
 * or not at all. When the ledger cannot take one, the rows that were not sent yet are not tried. Used for one import.
 */
final class RowImporter {

    /** Rows under way at once; the ledger writes about as many in one go. */
    private static final int AT_ONCE = 64;

    private static final String AGAIN =
            " Import the same file again in a moment: rows that were imported are recognised.";

    private static final Logger log = LoggerFactory.getLogger(RowImporter.class);

    private final CommandBinder binder;
    private final CommandDispatcher dispatcher;
    private final StrategyCode strategy;
    private final CommandMetadata metadata;
    private final Header header;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RowImporter(
            CommandBinder binder,
            CommandDispatcher dispatcher,
            StrategyCode strategy,
            CommandMetadata metadata,
            Header header) {
        this.binder = binder;
        this.dispatcher = dispatcher;
        this.strategy = strategy;
        this.metadata = metadata;
        this.header = header;
    }

    /** Imports each row as planned; answers in the same order once every row is safe or refused. */
    List<RowResult> land(List<PlannedRow> plan) {
        try (ExecutorService rows = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("import-", 0).factory())) {
            List<Future<RowResult>> results = plan.stream()
                    .map(planned -> rows.submit((Callable<RowResult>) () -> land(planned)))
                    .toList();
            return results.stream().map(RowImporter::result).toList();
        }
    }

    private RowResult land(PlannedRow planned) {
        if (planned.action() != RowAction.PLAN) {
            return RowResult.nothing(planned);
        }
        if (stopped.get()) {
            return failed(
                    planned,
                    header.kind().ref(),
                    "The row was not sent, because the ledger could not record others." + AGAIN);
        }
        try {
            return new RowResult(
                    planned,
                    dispatcher
                            .dispatch(binder.bind(planned.draft().entry().command(strategy, planned.ref())), metadata)
                            .position());
        } catch (Refusal refusal) {
            return refused(planned, refusal);
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("requestId", metadata.correlationId())
                    .setCause(e)
                    .log("Row {} of an import failed", planned.draft().row());
            return failed(planned, header.kind().ref(), "Something went wrong." + AGAIN);
        }
    }

    private RowResult refused(PlannedRow planned, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            stopped.set(true);
            return failed(planned, header.kind().ref(), "The ledger could not record the row now." + AGAIN);
        }
        if (refusal.errors().isEmpty()) {
            return failed(planned, header.kind().ref(), refusal.message());
        }
        PlannedRow failing = planned;
        for (var error : refusal.errors()) {
            failing = failed(failing, header.kind().of(error.field()), error.message())
                    .planned();
        }
        return RowResult.nothing(failing);
    }

    private RowResult failed(PlannedRow planned, Column column, String message) {
        return RowResult.nothing(planned.failing(
                new CellError(header.nameOf(column), planned.draft().row(), message)));
    }

    private static RowResult result(Future<RowResult> row) {
        try {
            return row.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were landing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

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
import org.waymark.command.system.CommandContext;
import org.waymark.command.system.CommandDispatcher;
import org.waymark.command.system.Refusal;
import org.waymark.events.StrategyCode;

/**
 * Sends the rows of an import as commands, several at once so that the ledger commits them in groups. Each row lands whole
 * or not at all. When the ledger cannot take one, the rows that were not sent yet are not tried. Used for one import.
 */
final class Landing {

    /** Rows under way at once; the ledger writes about as many in one go. */
    private static final int AT_ONCE = 64;

    private static final String AGAIN =
            " Import the same file again in a moment: rows that have landed are recognised.";

    private static final Logger log = LoggerFactory.getLogger(Landing.class);

    private final CommandDispatcher dispatcher;
    private final StrategyCode strategy;
    private final CommandContext context;
    private final Header header;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Landing(CommandDispatcher dispatcher, StrategyCode strategy, CommandContext context, Header header) {
        this.dispatcher = dispatcher;
        this.strategy = strategy;
        this.context = context;
        this.header = header;
    }

    /** Does what each step says; answers in the same order once every row is safe or refused. */
    List<Landed> land(List<Step> steps) {
        try (ExecutorService rows = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("import-", 0).factory())) {
            List<Future<Landed>> results = steps.stream()
                    .map(step -> rows.submit((Callable<Landed>) () -> land(step)))
                    .toList();
            return results.stream().map(Landing::result).toList();
        }
    }

    private Landed land(Step step) {
        if (step.action() != RowAction.PLAN) {
            return Landed.nothing(step);
        }
        if (stopped.get()) {
            return failed(
                    step,
                    header.kind().ref(),
                    "The row was not tried, because the ledger could not take others." + AGAIN);
        }
        try {
            return new Landed(
                    step,
                    dispatcher
                            .dispatch(step.draft().entry().command(strategy, step.ref()), context)
                            .position());
        } catch (Refusal refusal) {
            return refused(step, refusal);
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("requestId", context.correlationId())
                    .setCause(e)
                    .log("Row {} of an import failed", step.draft().row());
            return failed(step, header.kind().ref(), "Something went wrong here." + AGAIN);
        }
    }

    private Landed refused(Step step, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            stopped.set(true);
            return failed(step, header.kind().ref(), "The ledger could not take the row now." + AGAIN);
        }
        if (refusal.errors().isEmpty()) {
            return failed(step, header.kind().ref(), refusal.message());
        }
        Step failing = step;
        for (var error : refusal.errors()) {
            failing = failed(failing, header.kind().of(error.field()), error.message())
                    .step();
        }
        return Landed.nothing(failing);
    }

    private Landed failed(Step step, Column column, String message) {
        return Landed.nothing(
                step.failing(new CellError(header.nameOf(column), step.draft().row(), message)));
    }

    private static Landed result(Future<Landed> row) {
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

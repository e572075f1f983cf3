package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.command.dispatch.BoundCommand;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;

/**
 * Sends the rows of an import as commands, several rows at once so that the ledger commits them in groups. The commands of
 * one row go one after the other; the first that is refused ends the row. When the ledger cannot take one, the rows that were
 * not sent yet are not tried. Used for one import.
 */
final class RowImporter {

    /**
     * Rows under way at once; the ledger writes about as many in one go. More would land sooner, but all others who ask for
     * something meanwhile would wait behind them.
     */
    private static final int AT_ONCE = 16;

    private static final String AGAIN =
            " Import the same file again in a moment: rows that were imported are recognised.";

    private static final Logger log = LoggerFactory.getLogger(RowImporter.class);

    private final CommandBinder binder;
    private final CommandDispatcher dispatcher;
    private final StrategyCode strategy;
    private final CommandMetadata metadata;
    private final Layout layout;
    private final String origin;
    private final Progress progress;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Place in the ledger of what was recorded for all rows together; null where nothing was. */
    private volatile @Nullable Long together;

    /** @param origin what the rows are from, such as “actions.xlsx, Sheet1” */
    RowImporter(
            CommandBinder binder,
            CommandDispatcher dispatcher,
            StrategyCode strategy,
            CommandMetadata metadata,
            Layout layout,
            String origin,
            Progress progress) {
        this.binder = binder;
        this.dispatcher = dispatcher;
        this.strategy = strategy;
        this.metadata = metadata;
        this.layout = layout;
        this.origin = origin;
        this.progress = progress;
    }

    /**
     * Imports each row as planned; answers in the same order once every row is safe or refused.
     *
     * @param kind what the rows are
     */
    List<RowResult> land(List<PlannedRow> plan, TableKind kind) {
        progress.begin(plan.size());
        List<PlannedRow> wanted = plan.stream().filter(this::isWanted).toList();
        for (RowCommand command : kind.together(strategy, wanted)) {
            together = dispatch(command, origin);
        }
        try (ExecutorService rows = Executors.newFixedThreadPool(
                kind.kind().inOrder() ? 1 : AT_ONCE,
                Thread.ofVirtual().name("import-", 0).factory())) {
            List<Future<RowResult>> results = plan.stream()
                    .map(planned -> rows.submit((Callable<RowResult>) () -> {
                        RowResult result = land(planned);
                        progress.oneMore();
                        return result;
                    }))
                    .toList();
            return results.stream().map(RowImporter::result).toList();
        }
    }

    /** Sends a command that belongs to no row, such as one that adds a theme. */
    Long send(RowCommand command) {
        return dispatch(command, origin);
    }

    private RowResult land(PlannedRow planned) {
        if (!isWanted(planned)) {
            return RowResult.nothing(planned);
        }
        List<RowCommand> commands = commands(planned);
        if (commands.isEmpty()) {
            return new RowResult(planned, together != null, together);
        }
        if (stopped.get()) {
            return failed(planned, null, "The row was not sent, because the ledger could not record others." + AGAIN);
        }
        Long position = null;
        List<String> landed = new ArrayList<>();
        try {
            for (RowCommand command : commands) {
                position = dispatch(
                        command, "%s, row %d".formatted(origin, planned.draft().row()));
                landed.add(nameOf(command));
            }
            return new RowResult(planned, true, position);
        } catch (Refusal refusal) {
            return refused(partly(planned, commands, landed), position, refusal);
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("requestId", metadata.correlationId())
                    .setCause(e)
                    .log("Row {} of an import failed", planned.draft().row());
            return failed(partly(planned, commands, landed), position, "Something went wrong." + AGAIN);
        }
    }

    /** Whether a row is to be recorded: what differs only if changes are asked for. */
    private boolean isWanted(PlannedRow planned) {
        return planned.action() == RowAction.ADD
                || (planned.action() == RowAction.CHANGE && layout.how().update());
    }

    /** A row of which something was recorded before it failed says what was and what was not. */
    private PlannedRow partly(PlannedRow planned, List<RowCommand> commands, List<String> landed) {
        if (landed.isEmpty()) {
            return planned;
        }
        String not =
                commands.stream().skip(landed.size()).map(RowImporter::nameOf).collect(Collectors.joining("’, ‘"));
        return failing(
                planned,
                layout.kind().ref(),
                "Part of the row was recorded: ‘%s’. This was not: ‘%s’. Correct the row and import it again with changes to record the rest."
                        .formatted(String.join("’, ‘", landed), not));
    }

    /** What people call a command: the words of its name. */
    private static String nameOf(RowCommand command) {
        String words = command.command()
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private List<RowCommand> commands(PlannedRow planned) {
        return planned.action() == RowAction.ADD
                ? planned.draft().entry().adding(strategy, planned.ref())
                : planned.draft()
                        .entry()
                        .changing(strategy, planned.ref(), Objects.requireNonNull(planned.there()), planned.changes());
    }

    private Long dispatch(RowCommand command, String from) {
        BoundCommand bound = binder.bind(command.command());
        String reason = command.reason() == null ? layout.how().reason() : command.reason();
        CommonFields fields = new CommonFields(reason, null, command.asAt(), null);
        return dispatcher
                .dispatch(bound, metadata.with(fields).importedFrom(from))
                .position();
    }

    private RowResult refused(PlannedRow planned, @Nullable Long position, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            stopped.set(true);
            return failed(planned, position, "The ledger could not record the row now." + AGAIN);
        }
        if (refusal.errors().isEmpty()) {
            return failed(planned, position, refusal.message());
        }
        PlannedRow failing = planned;
        for (FieldError error : refusal.errors()) {
            failing = failing(failing, layout.kind().of(error.field()), error.message());
        }
        return new RowResult(failing, false, position);
    }

    private RowResult failed(PlannedRow planned, @Nullable Long position, String message) {
        return new RowResult(failing(planned, layout.kind().ref(), message), false, position);
    }

    private PlannedRow failing(PlannedRow planned, Column column, String message) {
        return planned.failing(planned.draft().at(column, layout.nameOf(column), message));
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

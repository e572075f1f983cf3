package org.waymark.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Source;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.AddTheme;
import org.waymark.command.strategy.KeepImportColumns;
import org.waymark.command.strategy.KeepImportColumns.KeptColumnField;
import org.waymark.events.KeptColumn;
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
     * What a file has: its tables, and what the columns of one of them would be taken for.
     *
     * @param table which kind it is, as addresses have it; null for the likeliest
     * @throws Refusal as {@link #run}
     */
    LookReport look(
            @Nullable String table,
            StrategyCode strategy,
            @Nullable Into into,
            Upload upload,
            How how,
            CommandMetadata metadata) {
        ImportContext context = contexts.of(strategy, metadata.caller(), into);
        Source source = upload.read(known(context));
        List<String> likeliest = likeliest(source, context);
        ImportKind kind = kind(table == null ? likeliest.getFirst() : table, context);
        return LookReport.of(Reading.of(source, kind, context, how), likeliest);
    }

    /**
     * Imports a file; see {@link ImportReport} for what comes of it row by row.
     *
     * @param table  which kind it is, as addresses have it, such as {@code action-plan}
     * @param how    how it is to be read, as far as somebody chose it
     * @param texts  whether the answer has the texts of all cells
     * @throws Refusal if the file cannot be read as such a table, a question is open, there is no such strategy or kind, or
     *                 the caller may not import into it
     */
    ImportReport run(
            String table,
            StrategyCode strategy,
            @Nullable Into into,
            Upload upload,
            How how,
            boolean dryRun,
            boolean texts,
            CommandMetadata metadata,
            Progress progress) {
        ImportContext context = contexts.of(strategy, metadata.caller(), into);
        ImportKind kind = kind(table, context);
        Source source = upload.read(known(context));
        Reading reading = Reading.of(source, kind, context, how);
        if (reading.hasReports()) {
            reading = Reading.of(source, kind, contexts.of(strategy, metadata.caller(), into, kind.reporting()), how);
        }
        Reading.Planned planned = reading.plan();
        if (dryRun) {
            List<RowResult> nothing =
                    planned.rows().stream().map(RowResult::nothing).toList();
            return ImportReport.of(strategy, true, reading, planned, nothing, texts);
        }
        mustBeDecided(reading);
        mustHaveReason(planned, how);
        String origin = origin(upload.name(), reading.table().name());
        RowImporter importer =
                new RowImporter(binder, dispatcher, strategy, metadata, reading.layout(), origin, progress);
        addThemes(strategy, reading, planned, importer);
        keepColumns(strategy, reading, importer);
        return ImportReport.of(strategy, false, reading, planned, importer.land(planned.rows(), reading.kind()), texts);
    }

    /** Headings of any kind of table: where tables begin must not depend on what they are taken for. */
    private Predicate<String> known(ImportContext context) {
        List<Columns> all = possible(context)
                .map(kind -> kind.table().apply(context).columns())
                .toList();
        return heading -> all.stream().anyMatch(columns -> columns.know(heading));
    }

    /** The file and the table in it; once where a file is one table and has its name. */
    private static String origin(String file, String table) {
        return file.equalsIgnoreCase(table) ? file : file + ", " + table;
    }

    private ImportKind kind(String table, ImportContext context) {
        ImportKind named = kinds.named(table)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "import.unknown",
                        "There is no import of that name. Use " + kinds.names() + "."));
        Destination.Kind into = named.into();
        if (into != null && !named.table().apply(context).isPossible()) {
            throw Refusal.at(
                    into.field(),
                    Refusal.Kind.MALFORMED,
                    "import.%s-missing".formatted(into.field()),
                    "Name the %s, such as &%s=%s.".formatted(into.noun(), into.field(), into.example()));
        }
        return named;
    }

    private Stream<ImportKind> possible(ImportContext context) {
        return kinds.all().stream().filter(kind -> kind.table().apply(context).isPossible());
    }

    /**
     * The kinds that a file could be, the likeliest first: the one that knows most of its headings, after the one whose rows
     * go into the case that somebody named.
     */
    private List<String> likeliest(Source source, ImportContext context) {
        return possible(context)
                .sorted(Comparator.comparingLong(kind -> -fit(source, kind, context)))
                .map(ImportKind::path)
                .toList();
    }

    private static long fit(Source source, ImportKind kind, ImportContext context) {
        Columns columns = kind.table().apply(context).columns();
        FoundTable table = TableChoice.of(source, columns, How.GUESSED);
        List<String> headings =
                table.headings().stream().filter(heading -> !heading.isEmpty()).toList();
        long named = headings.stream()
                .flatMap(heading -> columns.named(heading).stream().limit(1))
                .distinct()
                .count();
        boolean complete = columns.needed().keySet().stream()
                .allMatch(column -> headings.stream()
                        .anyMatch(heading -> columns.named(heading).contains(column)));
        boolean wanted = kind.into() != null;
        return named * 2 + (complete ? 1 : 0) + (wanted ? headings.size() * 2L : 0);
    }

    private static void mustBeDecided(Reading reading) {
        List<FieldError> open = reading.layout().questions().stream()
                .map(question -> new FieldError("how.columns", question.message()))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "import.undecided", open);
        }
    }

    /** Changes of what was agreed need a reason, one for the whole import. */
    private static void mustHaveReason(Reading.Planned planned, How how) {
        if (how.update() && how.reason() == null && planned.rows().stream().anyMatch(TableImports::revises)) {
            throw Refusal.at(
                    "how.reason",
                    Refusal.Kind.RULE,
                    "import.reason-missing",
                    "Say why what was agreed is changed: one reason for all rows, such as “Revised plan of June”.");
        }
    }

    private static boolean revises(PlannedRow row) {
        return row.action() == RowAction.CHANGE && row.changes().stream().anyMatch(change -> !change.isReport());
    }

    /** What somebody chose is kept for the next file, so that it need not be chosen again. */
    private static void keepColumns(StrategyCode strategy, Reading reading, RowImporter importer) {
        List<KeptColumn> chosen = reading.layout().toKeep();
        if (chosen != null) {
            importer.send(RowCommand.today(new KeepImportColumns(
                    strategy,
                    reading.kind().kind().path(),
                    chosen.stream().map(KeptColumnField::of).toList())));
        }
    }

    /** Themes that rows name come first, in the order of the file. */
    private static void addThemes(
            StrategyCode strategy, Reading reading, Reading.Planned planned, RowImporter importer) {
        if (!reading.layout().how().newThemes()) {
            return;
        }
        Map<String, String> titles = reading.newThemes();
        List<String> named = planned.rows().stream()
                .filter(row -> row.action() == RowAction.ADD
                        || row.action() == RowAction.CHANGE
                                && reading.layout().how().update())
                .map(row -> row.draft().entry().content().says("theme"))
                .filter(titles::containsKey)
                .distinct()
                .toList();
        named.forEach(ref -> importer.send(RowCommand.today(
                new AddTheme(strategy, new Ref(ref), Objects.requireNonNull(titles.get(ref)), null, List.of()))));
    }
}

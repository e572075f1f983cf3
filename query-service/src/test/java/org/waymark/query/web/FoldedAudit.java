package org.waymark.query.web;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.ActionView;
import org.waymark.query.action.Actions;
import org.waymark.query.audit.AuditEntry;
import org.waymark.query.audit.AuditEntry.Change;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.CaseFile;
import org.waymark.query.audit.CaseFiles;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProjectView;
import org.waymark.query.project.StageCells;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.Snapshot;

/** Audit trail and case files of the story, in plain sentences. */
final class FoldedAudit implements AuditTrail, CaseFiles {

    private final FoldedHistory history;

    FoldedAudit(FoldedHistory history) {
        this.history = history;
    }

    @Override
    public Optional<Page> page(StrategyCode strategy, AsOf asOf, Filter filter, Window window) {
        Comparator<AuditEntry> order = Comparator.comparingLong(AuditEntry::position);
        Long after = window.after();
        List<AuditEntry> all = history.known(strategy, asOf).stream()
                .map(FoldedAudit::entry)
                .filter(entry -> matches(filter.item(), entry.item())
                        && matches(filter.actor(), entry.actor())
                        && matches(filter.type(), entry.type()))
                .filter(entry ->
                        after == null || (window.newestFirst() ? entry.position() < after : entry.position() > after))
                .sorted(window.newestFirst() ? order.reversed() : order)
                .toList();
        List<AuditEntry> shown = all.stream().limit(window.limit()).toList();
        Long next = shown.size() < all.size() ? (Long) shown.getLast().position() : null;
        return Optional.of(new Page(strategy, history.events().size() - 1, asOf.toString(), shown, next));
    }

    @Override
    public List<AuditEntry> of(StrategyCode strategy, String item, AsOf asOf) {
        return history.known(strategy, asOf).stream()
                .map(FoldedAudit::entry)
                .filter(entry -> entry.item().equals(item))
                .toList();
    }

    private static boolean matches(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static AuditEntry entry(RecordedEvent event) {
        String type = EventType.of(event.event()).simpleName();
        return new AuditEntry(
                event.position(),
                event.recordedAt(),
                event.asAt(),
                event.actor(),
                event.role(),
                type,
                event.event().caseRef().orElse(event.event().strategy().value()),
                event.actor() + " did this: " + type,
                List.of(new Change("Field", "before it", "after it"), new Change("New field", null, "a value")),
                event.reason().orElse(null),
                event.decision().orElse(null));
    }

    @Override
    public Optional<CaseFile> find(StrategyCode code, String ref, AsOf asOf) {
        return history.read(code, asOf, Set.of(), snapshot -> {
            StrategyView strategy = new Strategies(history).find(code, asOf).orElseThrow();
            Optional<CaseFile> project =
                    snapshot.one(PROJECTS, ref).map(found -> file(strategy, found, snapshot, of(code, ref, asOf)));
            return project.or(() -> snapshot.one(ACTIONS, ref)
                    .map(found -> file(found, snapshot, of(code, ref, asOf), row(code, ref, asOf))));
        });
    }

    private static CaseFile file(
            StrategyView strategy, ProjectView project, Snapshot snapshot, List<AuditEntry> timeline) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Stage stage : strategy.stages()) {
            StageCells.cell(project, stage.id(), snapshot.day(strategy.charter().timeZone()))
                    .ifPresent(cell -> cells.put(stage.id(), cell));
        }
        return new CaseFile(
                strategy.code(),
                project.ref(),
                CaseFile.Kind.PROJECT,
                project.title(),
                snapshot.position(),
                "now",
                snapshot.day(strategy.charter().timeZone()),
                new CaseFile.Project(strategy.theme(project.theme()).orElse(null), strategy.stages(), cells, project),
                null,
                project.notes(),
                timeline);
    }

    private ActionPlanView.Row row(StrategyCode code, String ref, AsOf asOf) {
        return new Actions(history)
                .of(code, asOf).orElseThrow().actions().stream()
                        .filter(row -> row.ref().equals(ref))
                        .findFirst()
                        .orElseThrow();
    }

    private static CaseFile file(
            ActionView action, Snapshot snapshot, List<AuditEntry> timeline, ActionPlanView.Row row) {
        return new CaseFile(
                action.strategy(),
                action.ref(),
                CaseFile.Kind.ACTION,
                action.plan().activities(),
                snapshot.position(),
                "now",
                snapshot.day(java.time.ZoneOffset.UTC),
                null,
                new CaseFile.Action(row, action),
                action.notes(),
                timeline);
    }
}

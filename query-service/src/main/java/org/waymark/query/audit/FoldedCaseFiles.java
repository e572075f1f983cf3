package org.waymark.query.audit;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.ActionView;
import org.waymark.query.action.Actions;
import org.waymark.query.project.ProjectView;
import org.waymark.query.project.StageCells;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.BadAsOfException;
import org.waymark.query.system.Snapshot;
import org.waymark.query.system.Snapshots;

/** Puts case files together from the folded states and the audit trail. */
final class FoldedCaseFiles implements CaseFiles {

    private final Snapshots snapshots;
    private final AuditTrail trail;

    FoldedCaseFiles(Snapshots snapshots, AuditTrail trail) {
        this.snapshots = snapshots;
        this.trail = trail;
    }

    @Override
    public Optional<CaseFile> find(StrategyCode code, String ref, AsOf asOf) {
        if (asOf.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "A case file shows every report with what became of it: ask for it without" + " mode=corrected");
        }
        return snapshots
                .read(
                        code,
                        asOf,
                        Set.of(STRATEGIES, PROJECTS, ACTIONS),
                        snapshot -> snapshot.one(STRATEGIES, code.value())
                                .flatMap(strategy -> state(strategy, ref, snapshot, asOf)))
                .map(file -> file.with(trail.of(code, ref, AsOf.position(file.position()))));
    }

    private static Optional<CaseFile> state(StrategyView strategy, String ref, Snapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day(strategy.charter().timeZone());
        return snapshot.one(PROJECTS, ref)
                .map(project -> project(strategy, project, snapshot, asOf, day))
                .or(() -> snapshot.one(ACTIONS, ref).map(action -> action(strategy, action, snapshot, asOf, day)));
    }

    private static CaseFile project(
            StrategyView strategy, ProjectView project, Snapshot snapshot, AsOf asOf, LocalDate day) {
        CaseFile.Project shown = new CaseFile.Project(
                strategy.theme(project.theme()).orElse(null),
                strategy.stages(),
                StageCells.cells(project, strategy.stages(), day),
                project);
        return CaseFile.project(shown, snapshot.position(), asOf.toString(), day);
    }

    private static CaseFile action(
            StrategyView strategy, ActionView action, Snapshot snapshot, AsOf asOf, LocalDate day) {
        CaseFile.Action shown = new CaseFile.Action(Actions.row(action, strategy, day), action);
        return CaseFile.action(shown, snapshot.position(), asOf.toString(), day);
    }
}

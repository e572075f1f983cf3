package org.waymark.query.audit;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.CaseFile.Link;
import org.waymark.query.cases.CaseKind;
import org.waymark.query.cases.CaseSource;
import org.waymark.query.cases.CaseView;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.BadAsOfException;
import org.waymark.query.system.Snapshot;
import org.waymark.query.system.Snapshots;
import org.waymark.query.system.View;

/** Puts case files together from the folded states and the audit trail. */
final class FoldedCaseFiles implements CaseFiles {

    private final Snapshots snapshots;
    private final AuditTrail trail;
    private final Map<CaseKind, CaseSource> sources = new EnumMap<>(CaseKind.class);
    private final Set<View<?>> views = new HashSet<>(Set.of(STRATEGIES, CASES));

    FoldedCaseFiles(Snapshots snapshots, AuditTrail trail, List<CaseSource> sources) {
        this.snapshots = snapshots;
        this.trail = trail;
        sources.forEach(source -> {
            this.sources.put(source.kind(), source);
            this.views.addAll(source.views());
        });
    }

    @Override
    public Optional<CaseFile> find(StrategyCode code, String ref, AsOf asOf) {
        if (asOf.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "A case file shows every report with what became of it: ask for it without mode=corrected");
        }
        return snapshots
                .read(
                        code,
                        asOf,
                        views,
                        snapshot -> snapshot.one(STRATEGIES, code.value())
                                .flatMap(strategy -> snapshot.one(CASES, ref)
                                        .flatMap(found -> file(strategy, found, snapshot, asOf))))
                .map(file -> file.with(trail.of(code, ref, AsOf.position(file.position()))));
    }

    private Optional<CaseFile> file(StrategyView strategy, CaseView found, Snapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day(strategy.charter().timeZone());
        return Optional.ofNullable(sources.get(found.kind()))
                .flatMap(source -> source.find(strategy, found.ref(), snapshot, asOf, day))
                .map(state -> new CaseFile(
                        strategy.code(),
                        found.ref(),
                        found.kind(),
                        found.title(),
                        snapshot.position(),
                        asOf.toString(),
                        day,
                        state,
                        found.links().stream()
                                .flatMap(ref -> link(ref, snapshot))
                                .toList(),
                        found.frameworkItems(),
                        found.notes(),
                        List.of()));
    }

    private static Stream<Link> link(String ref, Snapshot snapshot) {
        return snapshot.one(CASES, ref).map(other -> new Link(other.ref(), other.kind(), other.title())).stream();
    }
}

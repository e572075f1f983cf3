package org.waymark.query.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.ReportingCycle;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.ThemeText;
import org.waymark.query.strategy.StrategyView.Framework;
import org.waymark.query.strategy.StrategyView.FrameworkLink;
import org.waymark.query.strategy.StrategyView.Matrix;
import org.waymark.query.strategy.StrategyView.Member;
import org.waymark.query.strategy.StrategyView.RatingScale;
import org.waymark.query.strategy.StrategyView.StageScheme;
import org.waymark.query.strategy.StrategyView.Status;
import org.waymark.query.strategy.StrategyView.Theme;
import org.waymark.query.strategy.StrategyView.Workstream;
import org.waymark.query.views.Provenance;

/** A copy of a strategy that takes one fact in. */
final class StrategyDraft {

    private final StrategyView was;
    private Charter charter;
    private Status status;
    private final List<Theme> themes;
    private final List<StageScheme> schemes;
    private final List<RatingScale> scales;
    private final List<Matrix> matrices;
    private ReportingCycle cycle;
    private final List<Member> members;
    private final List<Framework> frameworks;
    private @Nullable Provenance adopted;
    private @Nullable Provenance closed;

    StrategyDraft(StrategyView was) {
        this.was = was;
        this.charter = was.charter();
        this.status = was.status();
        this.themes = new ArrayList<>(was.themes());
        this.schemes = new ArrayList<>(was.stageSchemes());
        this.scales = new ArrayList<>(was.ratingScales());
        this.matrices = new ArrayList<>(was.riskMatrices());
        this.cycle = was.cycle();
        this.members = new ArrayList<>(was.members());
        this.frameworks = new ArrayList<>(was.frameworks());
        this.adopted = was.adopted();
        this.closed = was.closed();
    }

    void take(StrategyEvent event, Provenance stamp) {
        switch (event) {
            case StrategyCreated created -> charter = created.charter();
            case CharterRevised revised -> charter = revised.after();
            case StrategyAdopted ignored -> {
                status = Status.ADOPTED;
                adopted = stamp;
            }
            case StrategyClosed ignored -> {
                status = Status.CLOSED;
                closed = stamp;
            }
            case ThemeAdded added ->
                themes.add(new Theme(
                        added.ref(), added.title(), added.description(), added.outcomes(), List.of(), List.of(), null));
            case ThemeRevised revised -> theme(revised.ref(), theme -> saying(theme, revised.after()));
            case ThemeRetired gone -> theme(gone.ref(), theme -> retired(theme, stamp));
            case WorkstreamAdded added ->
                theme(
                        added.theme(),
                        theme -> with(
                                theme,
                                plus(theme.workstreams(), new Workstream(added.ref(), added.title())),
                                theme.frameworkItems()));
            case StageSchemeDefined defined ->
                schemes.add(new StageScheme(defined.schemeVersion(), defined.stages(), stamp));
            case RatingScaleDefined defined ->
                scales.add(new RatingScale(defined.scaleVersion(), defined.levels(), stamp));
            case RiskMatrixDefined defined -> matrices.add(new Matrix(defined.matrixVersion(), defined.after(), stamp));
            case ReportingCycleSet set -> cycle = set.after();
            case RoleGranted granted -> grant(granted, stamp);
            case RoleRevoked revoked -> revoke(revoked);
            case FrameworkDefined defined -> define(defined, stamp);
        }
    }

    void link(String theme, FrameworkLink link) {
        theme(theme, found -> with(found, found.workstreams(), plus(found.frameworkItems(), link)));
    }

    void unlink(String theme, FrameworkLink link) {
        theme(theme, found -> with(found, found.workstreams(), without(found.frameworkItems(), link)));
    }

    private void grant(RoleGranted granted, Provenance stamp) {
        List<Role> roles = Stream.concat(rolesOf(granted.person()).stream(), Stream.of(granted.role()))
                .distinct()
                .sorted()
                .toList();
        Member member = new Member(granted.person(), roles, stamp);
        if (rolesOf(granted.person()).isEmpty()) {
            members.add(member);
        } else {
            members.replaceAll(other -> other.person().equals(granted.person()) ? member : other);
        }
    }

    private void revoke(RoleRevoked revoked) {
        List<Role> roles = without(rolesOf(revoked.person()), revoked.role());
        members.replaceAll(member ->
                member.person().equals(revoked.person()) ? new Member(member.person(), roles, member.since()) : member);
        members.removeIf(member -> member.roles().isEmpty());
    }

    private List<Role> rolesOf(String person) {
        return members.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .map(Member::roles)
                .orElse(List.of());
    }

    private void define(FrameworkDefined defined, Provenance stamp) {
        Framework framework =
                new Framework(defined.framework(), defined.frameworkVersion(), defined.title(), defined.items(), stamp);
        if (defined.frameworkVersion() == 1) {
            frameworks.add(framework);
        } else {
            frameworks.replaceAll(other -> other.ref().equals(framework.ref()) ? framework : other);
        }
    }

    private void theme(String ref, UnaryOperator<Theme> change) {
        themes.replaceAll(theme -> theme.ref().equals(ref) ? change.apply(theme) : theme);
    }

    private static Theme saying(Theme was, ThemeText now) {
        return new Theme(
                was.ref(),
                now.title(),
                now.description(),
                now.outcomes(),
                was.workstreams(),
                was.frameworkItems(),
                was.retired());
    }

    private static Theme retired(Theme was, Provenance stamp) {
        return new Theme(
                was.ref(),
                was.title(),
                was.description(),
                was.outcomes(),
                was.workstreams(),
                was.frameworkItems(),
                stamp);
    }

    private static Theme with(Theme was, List<Workstream> workstreams, List<FrameworkLink> frameworkItems) {
        return new Theme(
                was.ref(), was.title(), was.description(), was.outcomes(), workstreams, frameworkItems, was.retired());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(each -> !each.equals(gone)).toList();
    }

    StrategyView done(Provenance stamp) {
        return new StrategyView(
                was.code(),
                charter,
                status,
                List.copyOf(themes),
                List.copyOf(schemes),
                List.copyOf(scales),
                List.copyOf(matrices),
                cycle,
                List.copyOf(members),
                List.copyOf(frameworks),
                was.created(),
                adopted,
                closed,
                stamp);
    }
}

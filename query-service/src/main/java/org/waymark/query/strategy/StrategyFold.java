package org.waymark.query.strategy;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.including;
import static org.waymark.query.views.Appending.plus;
import static org.waymark.query.views.Appending.without;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.RatingLevel;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.TableColumnsKept;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WorksheetForm;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about the strategy itself. */
public final class StrategyFold implements View<StrategyView> {

    public static final StrategyFold STRATEGIES = new StrategyFold();

    private StrategyFold() {}

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public Class<StrategyView> stateType() {
        return StrategyView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        boolean about = switch (recorded.event()) {
            case StrategyEvent ignored -> true;
            case FrameworkItemLinked linked -> linked.theme() != null;
            case FrameworkItemUnlinked unlinked -> unlinked.theme() != null;
            default -> false;
        };
        return about ? Optional.of(recorded.event().strategy().value()) : Optional.empty();
    }

    @Override
    public @Nullable StrategyView evolve(@Nullable StrategyView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case StrategyEvent event -> evolve(before, event, stamp).withChanged(stamp);
            case FrameworkItemLinked linked
            when linked.theme() != null ->
                linked(known(before), linked.theme(), new FrameworkLink(linked.framework(), linked.code()))
                        .withChanged(stamp);
            case FrameworkItemUnlinked unlinked
            when unlinked.theme() != null ->
                unlinked(known(before), unlinked.theme(), new FrameworkLink(unlinked.framework(), unlinked.code()))
                        .withChanged(stamp);
            default -> before;
        };
    }

    private static StrategyView evolve(@Nullable StrategyView before, StrategyEvent event, Provenance stamp) {
        StrategyView strategy = event instanceof StrategyCreated created ? begin(created, stamp) : known(before);
        return switch (event) {
            case StrategyCreated ignored -> strategy;
            case CharterRevised revised -> strategy.withCharter(revised.after());
            case StrategyAdopted ignored -> strategy.withAdopted(StrategyStatus.ADOPTED, stamp);
            case StrategyClosed ignored -> strategy.withClosed(StrategyStatus.CLOSED, stamp);
            case ThemeAdded added -> strategy.withThemes(plus(strategy.themes(), Theme.of(added)));
            case ThemeRevised revised -> theme(strategy, revised.ref(), theme -> theme.withText(revised.after()));
            case ThemeRetired retired -> theme(strategy, retired.ref(), theme -> theme.withRetired(stamp));
            case WorkstreamAdded added ->
                theme(
                        strategy,
                        added.theme(),
                        theme -> theme.withWorkstreams(
                                plus(theme.workstreams(), new Workstream(added.ref(), added.title()))));
            case StageSchemeDefined defined ->
                strategy.withStages(defined.stages(), named(defined.stages(), strategy.namedStages()));
            case RatingScaleDefined defined -> strategy.withRatings(defined.levels());
            case RiskMatrixDefined defined -> strategy.withRiskMatrix(defined.after(), defined.matrixVersion());
            case ReportingCycleSet set -> strategy.withCycle(set.after());
            case HighlightReportDefined defined -> strategy.withReports(defined.after(), defined.settingsVersion());
            case OverallRatingDefined defined -> strategy.withOverallRule(defined.after(), defined.ruleVersion());
            case ThemeRatingSet set -> theme(strategy, set.ref(), theme -> theme.rated(RatingByHand.of(set, stamp)));
            case ThemeRatingRemoved removed ->
                theme(strategy, removed.ref(), theme -> theme.rated(RatingByHand.removed(stamp)));
            case TableColumnsKept ignored -> strategy;
            case WorksheetDefined defined -> strategy.withWorksheetForms(defined(strategy, defined));
            case DiagnosticQuestionsDefined defined ->
                strategy.withDiagnostic(
                        new DiagnosticSettings(defined.questionsVersion(), defined.after(), defined.offAfter()));
            case AssessmentFrameworkDefined defined -> strategy.withAssessmentFrameworks(defined(strategy, defined));
            case RoleGranted granted -> strategy.withMembers(granted(strategy, granted, stamp));
            case RoleRevoked revoked -> strategy.withMembers(revoked(strategy, revoked));
            case FrameworkDefined defined -> strategy.withFrameworks(defined(strategy, defined, stamp));
        };
    }

    private static StrategyView known(@Nullable StrategyView before) {
        return Objects.requireNonNull(before, "a strategy begins with StrategyCreated");
    }

    private static StrategyView begin(StrategyCreated created, Provenance stamp) {
        return new StrategyView(
                created.strategy(),
                created.charter(),
                StrategyStatus.DRAFT,
                List.of(),
                Stage.DEFAULT_SCHEME,
                List.of(),
                RatingLevel.DEFAULT_SCALE,
                RiskMatrix.DEFAULT,
                1,
                ReportingCycle.DEFAULT,
                ReportSettings.DEFAULT,
                1,
                OverallRatingRule.DEFAULT,
                1,
                List.of(),
                List.of(),
                List.of(),
                DiagnosticSettings.DEFAULT,
                List.of(),
                stamp,
                null,
                null,
                stamp);
    }

    /** Of several stages with one title, the one of the latest scheme. */
    private static List<Stage> named(List<Stage> latest, List<Stage> before) {
        Map<String, Stage> byTitle = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(latest.stream(), before.stream()).forEach(stage -> byTitle.putIfAbsent(stage.title(), stage));
        return List.copyOf(byTitle.values());
    }

    private static StrategyView linked(StrategyView strategy, String theme, FrameworkLink link) {
        return theme(strategy, theme, found -> found.withFrameworkItems(including(found.frameworkItems(), link)));
    }

    private static StrategyView unlinked(StrategyView strategy, String theme, FrameworkLink link) {
        return theme(strategy, theme, found -> found.withFrameworkItems(without(found.frameworkItems(), link)));
    }

    private static StrategyView theme(StrategyView strategy, String ref, UnaryOperator<Theme> change) {
        return strategy.withThemes(
                changed(strategy.themes(), theme -> theme.ref().equals(ref), change));
    }

    private static List<Member> granted(StrategyView strategy, RoleGranted granted, Provenance stamp) {
        List<Role> before = strategy.rolesOf(granted.person());
        List<Role> roles = Stream.concat(before.stream(), Stream.of(granted.role()))
                .distinct()
                .sorted()
                .toList();
        Member member = new Member(granted.person(), roles, stamp);
        return before.isEmpty()
                ? plus(strategy.members(), member)
                : changed(strategy.members(), is(granted.person()), other -> member);
    }

    private static List<Member> revoked(StrategyView strategy, RoleRevoked revoked) {
        List<Role> roles = without(strategy.rolesOf(revoked.person()), revoked.role());
        return changed(
                        strategy.members(),
                        is(revoked.person()),
                        member -> new Member(member.person(), roles, member.since()))
                .stream()
                .filter(member -> !member.roles().isEmpty())
                .toList();
    }

    private static Predicate<Member> is(String person) {
        return member -> member.person().equals(person);
    }

    private static List<WorksheetForm> defined(StrategyView strategy, WorksheetDefined defined) {
        WorksheetForm form = defined.after();
        return defined.before() == null
                ? plus(strategy.worksheetForms(), form)
                : changed(strategy.worksheetForms(), other -> other.kind().equals(form.kind()), other -> form);
    }

    private static List<AssessmentFramework> defined(StrategyView strategy, AssessmentFrameworkDefined defined) {
        AssessmentFramework framework = defined.after();
        Predicate<AssessmentFramework> same = other -> other.id().equals(framework.id());
        return strategy.assessmentFrameworks().stream().anyMatch(same)
                ? changed(strategy.assessmentFrameworks(), same, other -> framework)
                : plus(strategy.assessmentFrameworks(), framework);
    }

    private static List<Framework> defined(StrategyView strategy, FrameworkDefined defined, Provenance stamp) {
        Framework framework =
                new Framework(defined.framework(), defined.frameworkVersion(), defined.title(), defined.items(), stamp);
        return defined.frameworkVersion() == 1
                ? plus(strategy.frameworks(), framework)
                : changed(strategy.frameworks(), other -> other.ref().equals(framework.ref()), other -> framework);
    }
}

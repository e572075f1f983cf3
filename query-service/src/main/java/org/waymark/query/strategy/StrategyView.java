package org.waymark.query.strategy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.Charter;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WorksheetForm;
import org.waymark.events.assessment.AssessmentFrameworks;
import org.waymark.query.views.Provenance;

/**
 * A strategy as it is now: charter, themes, and the schemes and scales in force.
 *
 * @param themes       in the order in which they were added
 * @param stages       the columns of the progress grid
 * @param namedStages  every stage there ever was, by its title: of several with one title, the latest
 * @param ratings      that can be given, worst first
 * @param riskMatrix   by which risks are rated
 * @param riskMatrixVersion of that matrix, from 1
 * @param reports      how its highlight reports are written
 * @param reportsVersion of that, from 1
 * @param overallRule  how overall ratings follow from what is reported
 * @param overallRuleVersion of that, from 1
 * @param members      everybody who was granted a role in it and still has one, in the order of their first
 * @param frameworks   the outside plans it refers to, each as it was last defined
 * @param worksheetForms its own kinds of worksheet, each as it was last defined
 * @param diagnostic   which questions its diagnostic asks
 * @param assessmentFrameworks its own frameworks for self-assessments, each as it was last defined
 * @param created      who entered it, and when
 * @param adopted      null while it is a draft
 * @param closed       null until it has come to its end
 * @param changed      the last change of the strategy itself
 */
public record StrategyView(
        StrategyCode code,
        Charter charter,
        StrategyStatus status,
        List<Theme> themes,
        List<Stage> stages,
        List<Stage> namedStages,
        List<RatingLevel> ratings,
        RiskMatrix riskMatrix,
        int riskMatrixVersion,
        ReportingCycle cycle,
        ReportSettings reports,
        int reportsVersion,
        OverallRatingRule overallRule,
        int overallRuleVersion,
        List<Member> members,
        List<Framework> frameworks,
        List<WorksheetForm> worksheetForms,
        DiagnosticSettings diagnostic,
        List<AssessmentFramework> assessmentFrameworks,
        Provenance created,
        @Nullable Provenance adopted,
        @Nullable Provenance closed,
        Provenance changed) {

    /** The themes under which something new can be put. */
    public List<Theme> themesInUse() {
        return themes.stream().filter(theme -> theme.retired() == null).toList();
    }

    /** The outside plan with this ref. */
    public Optional<Framework> framework(String ref) {
        return frameworks.stream()
                .filter(framework -> framework.ref().equals(ref))
                .findFirst();
    }

    /** The roles that somebody was granted in this strategy. */
    public List<Role> rolesOf(String person) {
        return members.stream()
                .filter(member -> Typed.samePerson(member.person(), person))
                .findFirst()
                .map(Member::roles)
                .orElse(List.of());
    }

    /** Who coordinates it: the one whom its charter names, and those who were granted the role. */
    public List<String> coordinators() {
        return named(charter.coordinator(), Role.COORDINATOR);
    }

    /** Who sponsors it: the one whom its charter names, and those who were granted the role. */
    public List<String> sponsors() {
        return named(charter.sponsor(), Role.SPONSOR);
    }

    private List<String> named(@Nullable String inCharter, Role role) {
        return Stream.concat(
                        Stream.ofNullable(inCharter),
                        members.stream()
                                .filter(member -> member.roles().contains(role))
                                .map(Member::person))
                .distinct()
                .toList();
    }

    public Optional<Theme> theme(String ref) {
        return themes.stream().filter(theme -> theme.ref().equals(ref)).findFirst();
    }

    /** The workstream with this ref, in whichever theme it is. */
    public Optional<Workstream> workstream(String ref) {
        return themes.stream()
                .flatMap(theme -> theme.workstreams().stream())
                .filter(workstream -> workstream.ref().equals(ref))
                .findFirst();
    }

    /** The same with another charter. */
    StrategyView withCharter(Charter charter) {
        return with(other -> other.charter = charter);
    }

    /** The same, adopted. */
    StrategyView withAdopted(StrategyStatus status, @Nullable Provenance adopted) {
        return with(other -> {
            other.status = status;
            other.adopted = adopted;
        });
    }

    /** The same, closed. */
    StrategyView withClosed(StrategyStatus status, @Nullable Provenance closed) {
        return with(other -> {
            other.status = status;
            other.closed = closed;
        });
    }

    /** The same with other themes. */
    StrategyView withThemes(List<Theme> themes) {
        return with(other -> other.themes = themes);
    }

    /** The same with other columns. */
    StrategyView withStages(List<Stage> stages, List<Stage> namedStages) {
        return with(other -> {
            other.stages = stages;
            other.namedStages = namedStages;
        });
    }

    /** The same with other ratings. */
    StrategyView withRatings(List<RatingLevel> ratings) {
        return with(other -> other.ratings = ratings);
    }

    /** The same with another risk matrix. */
    StrategyView withRiskMatrix(RiskMatrix riskMatrix, int riskMatrixVersion) {
        return with(other -> {
            other.riskMatrix = riskMatrix;
            other.riskMatrixVersion = riskMatrixVersion;
        });
    }

    /** The same with another reporting cycle. */
    StrategyView withCycle(ReportingCycle cycle) {
        return with(other -> other.cycle = cycle);
    }

    /** The same with another way to write highlight reports. */
    StrategyView withReports(ReportSettings reports, int reportsVersion) {
        return with(other -> {
            other.reports = reports;
            other.reportsVersion = reportsVersion;
        });
    }

    /** The same with another rule for overall ratings. */
    StrategyView withOverallRule(OverallRatingRule overallRule, int overallRuleVersion) {
        return with(other -> {
            other.overallRule = overallRule;
            other.overallRuleVersion = overallRuleVersion;
        });
    }

    /** The same with other members. */
    StrategyView withMembers(List<Member> members) {
        return with(other -> other.members = members);
    }

    /** The same with other reference frameworks. */
    StrategyView withFrameworks(List<Framework> frameworks) {
        return with(other -> other.frameworks = frameworks);
    }

    /** The same with other kinds of worksheet of its own. */
    StrategyView withWorksheetForms(List<WorksheetForm> worksheetForms) {
        return with(other -> other.worksheetForms = worksheetForms);
    }

    /** The same with other questions of its diagnostic. */
    StrategyView withDiagnostic(DiagnosticSettings diagnostic) {
        return with(other -> other.diagnostic = diagnostic);
    }

    /** The same with other frameworks for self-assessments of its own. */
    StrategyView withAssessmentFrameworks(List<AssessmentFramework> frameworks) {
        return with(other -> other.assessmentFrameworks = frameworks);
    }

    /** The same, changed by somebody. */
    StrategyView withChanged(Provenance changed) {
        return with(other -> other.changed = changed);
    }

    /** The frameworks by which a self-assessment can be scored: its own before those that Waymark ships with. */
    public List<AssessmentFramework> frameworksForAssessments() {
        return Stream.concat(
                        assessmentFrameworks.stream(),
                        AssessmentFrameworks.shipped().stream()
                                .filter(shipped -> assessmentFrameworks.stream()
                                        .noneMatch(own -> own.id().equals(shipped.id()))))
                .toList();
    }

    private StrategyView with(Consumer<StrategyChange> change) {
        StrategyChange other = new StrategyChange(this);
        change.accept(other);
        return other.made();
    }
}

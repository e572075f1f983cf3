package org.waymark.command.strategy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.WorksheetForm;

/**
 * What a strategy defined beside what Waymark ships with: kinds of worksheet, questions of the diagnostic, frameworks for
 * self-assessments, and the outside plans that it refers to.
 */
public final class OwnDefinitions {

    private final Map<String, WorksheetForm> worksheetForms = new LinkedHashMap<>();
    private final Map<String, AssessmentFramework> assessmentFrameworks = new LinkedHashMap<>();
    private final Map<String, FrameworkDefined> frameworks = new LinkedHashMap<>();
    private Questions questions = new Questions(1, List.of(), List.of());

    /**
     * Which questions the diagnostic asks.
     *
     * @param version from 1, which is what Waymark ships with
     * @param own     the strategy's own
     * @param off     refs of those that Waymark ships with and that are not asked
     */
    public record Questions(int version, List<DiagnosticQuestion> own, List<String> off) {

        public Questions {
            own = List.copyOf(own);
            off = List.copyOf(off);
        }
    }

    void evolve(WorksheetDefined defined) {
        worksheetForms.put(defined.after().kind(), defined.after());
    }

    void evolve(DiagnosticQuestionsDefined defined) {
        questions = new Questions(defined.questionsVersion(), defined.after(), defined.offAfter());
    }

    void evolve(AssessmentFrameworkDefined defined) {
        assessmentFrameworks.put(defined.after().id(), defined.after());
    }

    void evolve(FrameworkDefined defined) {
        frameworks.put(defined.framework(), defined);
    }

    /** What a kind of worksheet of the strategy's own is now, if it has it. */
    public Optional<WorksheetForm> worksheetForm(String kind) {
        return Optional.ofNullable(worksheetForms.get(kind));
    }

    /** The ids of the kinds of worksheet of the strategy's own, in the order in which they were first defined. */
    public Collection<String> worksheetKinds() {
        return Collections.unmodifiableSet(worksheetForms.keySet());
    }

    /** Which questions the diagnostic asks now. */
    public Questions questions() {
        return questions;
    }

    /** A framework for self-assessments of the strategy's own as it is now, if it has it. */
    public Optional<AssessmentFramework> assessmentFramework(String id) {
        return Optional.ofNullable(assessmentFrameworks.get(id));
    }

    /** The ids of the frameworks of the strategy's own, in the order in which they were first defined. */
    public Collection<String> assessmentFrameworks() {
        return Collections.unmodifiableSet(assessmentFrameworks.keySet());
    }

    /** The outside plans that it refers to, in the order in which they were first defined. */
    public List<FrameworkDefined> frameworks() {
        return List.copyOf(frameworks.values());
    }

    /** An outside plan, as it was last defined, if the strategy has it. */
    public Optional<FrameworkDefined> framework(String ref) {
        return Optional.ofNullable(frameworks.get(ref));
    }
}

package org.waymark.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.AgendaEvents;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.CaseEvents;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticEvents;
import org.waymark.events.FreeText;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetEvents;
import org.waymark.query.WaymarkViews;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.SearchText;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyFold;
import org.waymark.query.views.Recorded;
import org.waymark.query.views.View;

class SearchDocumentsTest {

    /** What was replaced is in the audit trail; what is defined for all of a strategy is no text of a case. */
    private static final Set<String> ELSEWHERE = Set.of(
            "corrections",
            "former",
            "formerRules",
            "known",
            "done",
            "versions",
            "form",
            "framework",
            "questions",
            "by",
            "review",
            "before",
            "stage",
            "rating",
            "rated",
            "planned");

    private final Recorded history = new Recorded();

    private Map<String, SearchDocument> documents() {
        StrategySnapshot snapshot = history.snapshot(LocalDate.of(2023, 10, 14));
        StrategyMoment moment = new StrategyMoment(Strategies.at(snapshot), snapshot);
        return new SearchDocuments(DeclaredKinds.all()).of(moment, Comments.NONE.upTo(snapshot));
    }

    private void record(WaymarkEvent... events) {
        Stream.of(events).forEach(history::then);
    }

    private void recordOneOfEach() {
        StrategyEvents.newStrategy().forEach(history::then);
        record(
                StrategyEvents.themeAdded(),
                StrategyEvents.workstreamAdded(),
                CaseEvents.projectRegistered(),
                CaseEvents.reported(1, RatingLevel.RED),
                CaseEvents.helpRequestAnswered(1),
                CaseEvents.actionPlanned(),
                CaseEvents.actionProgressReported(),
                CaseEvents.actionCompleted(),
                CaseEvents.impactRecorded(),
                RiskEvents.raised(),
                RiskEvents.responsePlanned(),
                RiskEvents.escalated(),
                RiskEvents.occurred(),
                ReviewEvents.scheduled(),
                AgendaEvents.planned(AgendaEvents.WELCOME, AgendaEvents.FUNDING),
                ReviewEvents.held(),
                AgendaEvents.minuted(),
                ReviewEvents.decided(),
                ReviewEvents.decisionProgressReported(),
                ReviewEvents.closed(),
                HighlightReportEvents.drafted(),
                HighlightReportEvents.written(),
                WorksheetEvents.started(),
                WorksheetEvents.rowAdded(),
                IndicatorEvents.added(),
                IndicatorEvents.measured("2023-Q2", "17.4"),
                new BenchmarkAdded(SG23, "I1", null, IndicatorEvents.benchmark("2022-23", "16.1")),
                DiagnosticEvents.started("Q1"),
                DiagnosticEvents.answered("Q1", null, DiagnosticEvents.answer(DiagnosticAnswer.Choice.NO)),
                AssessmentEvents.started("F1"),
                AssessmentEvents.opened("F1", 1),
                AssessmentEvents.scored("F1", null, null, AssessmentEvents.score(2, 4)),
                AssessmentEvents.planned("F1", 1));
    }

    @Test
    void everyKindOfCaseIsFound() {
        recordOneOfEach();

        assertThat(documents().values()).extracting(SearchDocument::kind).containsOnlyOnceElementsOf(FoundKind.ALL);
    }

    @Test
    void everyTextOfACaseThatPeopleWroteIsLookedThrough() {
        recordOneOfEach();
        Map<String, String> texts = new TreeMap<>();
        StrategySnapshot snapshot = history.snapshot(LocalDate.of(2023, 10, 14));
        WaymarkViews.all().stream()
                .filter(view -> view != StrategyFold.STRATEGIES)
                .forEach(view -> states(snapshot, view).forEach(state -> collect(view.name(), state, texts)));
        collect("charter", Strategies.at(snapshot).charter(), texts);
        List<String> found = documents().values().stream()
                .flatMap(document -> Stream.concat(
                        Stream.of(document.title()),
                        document.terms().texts().stream().map(SearchText::text)))
                .toList();

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts)
                .allSatisfy((where, text) -> assertThat(found)
                        .as("%s is not among the search terms of its kind", where)
                        .contains(text));
    }

    private static List<?> states(StrategySnapshot snapshot, View<?> view) {
        return snapshot.all(view);
    }

    /** The free texts in a state, by where they are. */
    private static void collect(String where, @Nullable Object value, Map<String, String> texts) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(where, each, texts));
        } else if (value != null && value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (!ELSEWHERE.contains(component.getName())) {
                    Object part = part(value, component);
                    String there = where + "." + component.getName();
                    if (component.isAnnotationPresent(FreeText.class)) {
                        add(there, part, texts);
                    } else {
                        collect(there, part, texts);
                    }
                }
            }
        }
    }

    private static void add(String where, @Nullable Object text, Map<String, String> texts) {
        if (text instanceof Collection<?> several) {
            several.forEach(each -> add(where, each, texts));
        } else if (text instanceof String written && !written.isBlank()) {
            texts.put(where, written);
        }
    }

    private static @Nullable Object part(Object of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommentIsLookedThroughAsItWasLastCorrected() {
        recordOneOfEach();
        record(CaseEvents.noteAdded());
        SearchDocument before = documents().get("P1");
        record(CaseEvents.noteCorrected());

        assertThat(before).isNotNull();
        assertThat(before.comments()).containsExactly(CaseEvents.noteAdded().text());
        assertThat(documents().get("P1"))
                .isNotNull()
                .satisfies(project -> assertThat(project.comments())
                        .containsExactly(CaseEvents.noteCorrected().after()));
    }

    @Test
    void onlyWhatChangedIsAnotherDocument() {
        recordOneOfEach();
        Map<String, SearchDocument> before = documents();
        record(RiskEvents.revised());
        Map<String, SearchDocument> after = documents();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("R1");
    }
}

package org.waymark.query.highlight.document;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.ReportText.Ask;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;
import org.waymark.events.Stage;
import org.waymark.events.StageReportBuilder;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvents;
import org.waymark.query.highlight.content.PeriodFacts;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportContents;
import org.waymark.query.highlight.content.ReportDraft;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.views.Recorded;

/**
 * The report for June and July 2023 of a strategy with so many projects, worked out from its events: about two actions and half
 * a risk a project, and something to tell in every section. The same size is always the same report.
 */
public final class ReportOfSize {

    private static final LocalDate TODAY = LocalDate.of(2023, 8, 2);
    private static final StrategyBuilder STRATEGY = StrategyBuilder.strategy(SG23);
    private static final List<RatingLevel> RATINGS = List.of(RatingLevel.GREEN, RatingLevel.AMBER, RatingLevel.RED);
    private static final List<String> WORDS = List.of(
            "recruitment",
            "supervision",
            "career",
            "framework",
            "managers",
            "agency",
            "retention",
            "induction",
            "placements",
            "practice",
            "learning",
            "wellbeing",
            "caseload",
            "university",
            "interviews",
            "mentoring",
            "academy",
            "newly",
            "qualified",
            "of",
            "for",
            "and",
            "the",
            "in",
            "with");

    private final Recorded history = new Recorded();
    private final Random random;
    private final int projects;

    private ReportOfSize(int projects) {
        this.projects = projects;
        this.random = new Random(projects);
    }

    /** The content of the report. */
    public static ReportContent of(int projects) {
        return new ReportOfSize(projects).content();
    }

    private ReportContent content() {
        StrategyEvents.newStrategy().forEach(event -> history.then(event, "2023-04-01"));
        history.then(StrategyEvents.themeAdded(), "2023-04-01").then(StrategyEvents.strategyAdopted(), "2023-04-01");
        for (int project = 1; project <= projects; project++) {
            project("P" + project);
            action("A" + project, project);
            action("A" + (projects + project), project + 3);
        }
        for (int risk = 1; risk <= 1 + projects / 2; risk++) {
            risk("R" + risk);
        }
        history.then(
                        STRATEGY.meeting("M1")
                                .on("2023-08-03")
                                .titled("Highlight meeting")
                                .scheduled(),
                        "2023-05-02")
                .then(
                        STRATEGY.decision("D1")
                                .at(null)
                                .text(sentence(12))
                                .about("P1")
                                .recorded(),
                        "2023-06-08")
                .then(
                        STRATEGY.decision("D2")
                                .at(null)
                                .text(sentence(9))
                                .about("A1")
                                .recorded(),
                        "2023-07-12");
        ReportDraft draft =
                new ReportDraft("H2", 1, head(), "coordinator", "sponsor", "sponsor", texts(), List.of(), null, null);
        return ReportContents.of(PeriodFacts.of(history.snapshot(TODAY), head()), draft, DeclaredKinds.all());
    }

    private static ReportHead head() {
        return new ReportHead(
                LocalDate.of(2023, 6, 1),
                LocalDate.of(2023, 7, 31),
                "M1",
                null,
                "coordinator",
                "sponsor",
                List.of("sponsor", "member", "Senior leadership team"),
                ReportSection.DEFAULT);
    }

    private void project(String ref) {
        history.then(STRATEGY.project(ref).titled(words(4 + random.nextInt(4))).registered(), "2023-04-02");
        int number = 1;
        for (Stage stage : Stage.DEFAULT_SCHEME.subList(0, 2 + random.nextInt(3))) {
            report(ref, number++, stage, "2023-05-%02d".formatted(2 + random.nextInt(25)));
            if (random.nextInt(3) == 0) {
                report(ref, number++, stage, "2023-07-%02d".formatted(2 + random.nextInt(25)));
            }
        }
    }

    private void report(String ref, int number, Stage stage, String day) {
        RatingLevel rating = RATINGS.get(Math.max(0, random.nextInt(6) - 3));
        StageReportBuilder report = STRATEGY.project(ref)
                .report(number)
                .stage(stage)
                .rated(rating)
                .comment(sentence(6 + random.nextInt(12)));
        history.then((rating.equals(RatingLevel.RED) ? report.asking(sentence(8)) : report).reported(), day);
    }

    private void action(String ref, int number) {
        String due = "2023-%02d-15".formatted(5 + number % 5);
        history.then(
                STRATEGY.action(ref)
                        .doing(words(8 + random.nextInt(14)))
                        .by(due)
                        .planned(),
                "2023-04-10");
        switch (number % 4) {
            case 0 -> history.then(STRATEGY.action(ref).completed(sentence(5)), "2023-07-04");
            case 1 ->
                history.then(
                        STRATEGY.action(ref).rescheduled(due, "2023-%02d-15".formatted(9 + number % 4)),
                        Map.of("asAt", "2023-06-15", "reason", sentence(7)));
            default -> {}
        }
    }

    private void risk(String ref) {
        int likelihood = 1 + random.nextInt(5);
        int impact = 1 + random.nextInt(5);
        history.then(
                STRATEGY.risk(ref)
                        .titled(words(6 + random.nextInt(6)))
                        .inherent(likelihood, impact)
                        .current(likelihood, impact)
                        .nextReview("2023-09-01")
                        .raised(),
                random.nextInt(3) == 0 ? "2023-06-20" : "2023-05-03");
        if (random.nextBoolean()) {
            history.then(
                    STRATEGY.risk(ref)
                            .inherent(likelihood, impact)
                            .current(likelihood, impact)
                            .reassessed(1 + random.nextInt(5), impact),
                    Map.of("asAt", "2023-07-10", "reason", sentence(6)));
        }
    }

    private List<Written> texts() {
        return Stream.of(
                        text("status", RatingLevel.AMBER, List.of(), List.of()),
                        text("this-period", null, List.of(), List.of()),
                        text("next-period", null, List.of(), List.of()),
                        text(
                                "asks",
                                null,
                                List.of(new Ask(sentence(14), List.of("From April", "Not this year"))),
                                List.of()),
                        text(
                                "tolerances",
                                null,
                                List.of(),
                                List.of(
                                        new Tolerance(ToleranceKind.TIME, ToleranceState.AT_RISK, sentence(9)),
                                        new Tolerance(ToleranceKind.COST, ToleranceState.WITHIN, null))))
                .toList();
    }

    private Written text(String section, @Nullable RatingLevel rating, List<Ask> asks, List<Tolerance> tolerances) {
        return new Written(
                section,
                new ReportText(sentence(30), rating, asks, tolerances),
                null,
                rating == null ? null : sentence(12));
    }

    private String sentence(int length) {
        String words = words(length);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String words(int length) {
        return random.ints(length, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }
}

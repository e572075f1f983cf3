package org.waymark.query.highlight.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;
import org.waymark.events.RiskRating;
import org.waymark.query.highlight.content.ReportContent.Head;
import org.waymark.query.highlight.content.ReportContent.Meeting;
import org.waymark.query.highlight.content.ReportContent.Revises;
import org.waymark.query.highlight.content.StatusSection.Before;
import org.waymark.query.highlight.content.StatusSection.Computed;
import org.waymark.query.highlight.content.StatusSection.Count;
import org.waymark.query.highlight.content.StatusSection.Month;
import org.waymark.query.highlight.content.Told.Direction;
import org.waymark.query.highlight.content.Told.LeftOut;
import org.waymark.query.highlight.content.Told.Rated;

/** Contents of reports for tests. */
public final class ReportSamples {

    private static final Rated RED = new Rated("R", "Red", Tone.PROBLEM);
    private static final Rated AMBER = new Rated("A", "Amber", Tone.CAUTION);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 20);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 31);

    private ReportSamples() {}

    /** One that has everything that a content of schema 1 can have. */
    public static ReportContent full() {
        return new ReportContent(
                1,
                new Head(
                        "SG23",
                        "Children's workforce strategy",
                        "H2",
                        2,
                        "How we stand after the summer",
                        LocalDate.of(2023, 6, 1),
                        JULY,
                        JULY,
                        new Meeting("M4", "Steering group", LocalDate.of(2023, 8, 3)),
                        "coordinator",
                        "sponsor",
                        "Senior leadership team",
                        "sponsor",
                        List.of("sponsor", "member"),
                        812,
                        "Europe/London",
                        new Revises(1, "A late report came in", List.of(erratum()))),
                List.of(
                        status(),
                        period(),
                        next(),
                        grid(),
                        risks(),
                        asks(),
                        decisions(),
                        changes(),
                        tolerances(),
                        lessons(),
                        quality()));
    }

    private static Erratum erratum() {
        return new Erratum(
                790,
                Instant.parse("2023-08-04T09:30:00Z"),
                JUNE,
                "lead",
                "P1",
                "Reported resourcing of project P1 as Red, as at 20 June 2023.",
                "Forgotten before the meeting");
    }

    private static StatusSection status() {
        List<Count> counts = List.of(new Count(RED, 1, 25), new Count(AMBER, 3, 75));
        return new StatusSection(
                "Status",
                "Recruitment is on course; the training budget is not.",
                "H1",
                AMBER,
                "One project is Red, and help is on its way",
                new Computed(counts, 4, RED, "Of 4 stages under way, 1 Red and 3 Amber."),
                new Before("H1.1", AMBER, AMBER, counts, Direction.WORSE),
                true,
                List.of(new Month(LocalDate.of(2023, 6, 30), counts), new Month(JULY, counts)));
    }

    private static PeriodSection period() {
        return new PeriodSection(
                "This period",
                "A hard summer.",
                null,
                List.of(new PeriodSection.Event("A2", "Publish the handbook", null, JUNE, "On the intranet")),
                List.of(new PeriodSection.Event("P2", "Mentoring", "Designing", JUNE, "The team has met")),
                List.of(new PeriodSection.Unfinished(
                        "A1", "Open the academy", null, JUNE, LocalDate.of(2023, 9, 1), 73L, "No room was free")),
                List.of(new PeriodSection.Moved(
                        "P1", "Careers fair", "Resourcing", AMBER, RED, Direction.WORSE, "Two posts are vacant", JUNE)),
                List.of(new PeriodSection.Corrective(
                        "A7", "Borrow two people", List.of("P1"), List.of("lead"), "31 August 2023")),
                List.of(new LeftOut("P3", "Housing", "Red", "It is reported to another board")));
    }

    private static NextSection next() {
        return new NextSection(
                "Next period",
                "Two campaigns start.",
                null,
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 9, 30),
                List.of(new NextSection.Due(LocalDate.of(2023, 9, 1), "Action due", "A1", "Open the academy")));
    }

    private static GridSection grid() {
        return new GridSection(
                "Progress grid",
                null,
                null,
                List.of(
                        new GridSection.Column("resourcing", "Resourcing"),
                        new GridSection.Column("designing", "Designing")),
                List.of(new GridSection.Level("R", "Red", "A significant problem", Tone.PROBLEM)),
                List.of(new GridSection.Theme(
                        "1",
                        "Recruitment",
                        List.of(new GridSection.Project(
                                "P1",
                                "Careers fair",
                                List.of("lead"),
                                false,
                                List.of(new GridSection.Cell(
                                        "resourcing", "R", "Red", Tone.PROBLEM, JUNE, "Should have finished")))))),
                List.of(new LeftOut("P3", "Housing", "Red", null)));
    }

    /** Of a risk that nobody owns and that has a rating without numbers. */
    public static RiskSection notScored() {
        return new RiskSection(
                "Key risks and issues",
                null,
                null,
                List.of(new RiskSection.Item(
                        "R9",
                        "Flood",
                        "Open",
                        null,
                        new RiskSection.Place(null, null, RiskRating.HIGH),
                        new RiskSection.Place(2, 2, RiskRating.LOW),
                        RiskSection.Change.WORSE,
                        "It rained",
                        null,
                        null,
                        null)),
                List.of(new RiskSection.Cell(1, 1, RiskRating.LOW, List.of())),
                List.of(new RiskSection.NotScored(RiskRating.HIGH, List.of("R9"))),
                List.of());
    }

    private static RiskSection risks() {
        return new RiskSection(
                "Key risks and issues",
                null,
                null,
                List.of(new RiskSection.Item(
                        "R1",
                        "Newly qualified staff leave",
                        "Open",
                        "lead",
                        new RiskSection.Place(4, 4, RiskRating.HIGH),
                        new RiskSection.Place(3, 3, RiskRating.MEDIUM),
                        RiskSection.Change.WORSE,
                        "Two left in June",
                        "Treat",
                        "Protect caseloads",
                        LocalDate.of(2023, 9, 1))),
                IntStream.range(0, 25)
                        .mapToObj(cell -> new RiskSection.Cell(
                                cell / 5 + 1, cell % 5 + 1, RiskRating.LOW, cell == 18 ? List.of("R1") : List.of()))
                        .toList(),
                List.of(),
                List.of(new LeftOut("R4", "Flood", "High", "It belongs to the estate")));
    }

    private static AskSection asks() {
        return new AskSection(
                "Help and decisions asked for",
                null,
                null,
                List.of(new AskSection.Help("P1", "Careers fair", "Resourcing", RED, "Fund two places", JUNE)),
                List.of(new AskSection.Ask("Shall two more places be funded?", List.of("From April", "Not this year"))),
                List.of(new AskSection.Answer("D2", "Fund one place", JUNE, "H1")),
                List.of(new LeftOut("P3", "Housing", "Red", "Told elsewhere")));
    }

    private static DecisionSection decisions() {
        return new DecisionSection(
                "Decisions",
                null,
                null,
                List.of(new DecisionSection.Decision(
                        "D2", "Fund one place", JUNE, List.of("P1"), List.of("Rescheduled action A1."), 2)),
                List.of(new DecisionSection.Decision(
                        "D1", "Write to all schools", LocalDate.of(2023, 5, 2), List.of(), List.of(), 0)));
    }

    private static ChangeSection changes() {
        return new ChangeSection(
                "Requests for change",
                null,
                null,
                List.of(new ChangeSection.Change(
                        "A1",
                        "Rescheduled action A1 from 20 June 2023 to 1 September 2023.",
                        JUNE,
                        "coordinator",
                        "No room was free",
                        "D2")),
                List.of("D1"));
    }

    private static ToleranceSection tolerances() {
        return new ToleranceSection(
                "Tolerances",
                null,
                null,
                List.of(new Tolerance(ToleranceKind.COST, ToleranceState.AT_RISK, "Agency cover costs more")));
    }

    private static LessonSection lessons() {
        return new LessonSection("Lessons", "Ask for rooms in spring.", null);
    }

    private static QualitySection quality() {
        return new QualitySection(
                "Data quality",
                null,
                null,
                List.of(new QualitySection.Silent("P2", "Mentoring", "Designing", LocalDate.of(2023, 5, 30))),
                List.of(new QualitySection.Overdue("R2", "Agency rates rise", "lead", JUNE)),
                List.of(new QualitySection.Incomplete("A9", "Visit the universities", true, false)));
    }
}

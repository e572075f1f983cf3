package org.waymark.query.worksheet.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;
import org.waymark.events.WorksheetForm;
import org.waymark.query.worksheet.finding.DueFinding.Due;
import org.waymark.query.worksheet.finding.ForcesFinding.Force;
import org.waymark.query.worksheet.finding.GapsFinding.Gap;
import org.waymark.query.worksheet.finding.GroupsFinding.Group;
import org.waymark.query.worksheet.finding.SumsFinding.Sum;
import org.waymark.query.worksheet.finding.TotalsFinding.Entry;
import org.waymark.query.worksheet.finding.TotalsFinding.Line;

class FindingsTest {

    private static List<String> titles(List<FoundRow> rows) {
        return rows.stream().map(FoundRow::title).toList();
    }

    private static List<BigDecimal> pounds(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toList();
    }

    @Test
    void workOutNothingWithoutRows() {
        assertThat(SampleSheet.of("stakeholders").findings()).isEmpty();
    }

    @Test
    void placeStakeholdersOnAMapWithTheHighestAtItsTopAndRight() {
        MatrixFinding map = SampleSheet.of("stakeholders")
                .row("group", "Board", "interest", "H", "influence", "H")
                .row("group", "Press", "interest", "L", "influence", "M")
                .row("group", "Managers", "interest", "H", "influence", "H")
                .row("group", "Unions", "influence", "H")
                .finding(MatrixFinding.class);

        assertThat(map.lines()).extracting(line -> line.level().title()).containsExactly("High", "Medium", "Low");
        assertThat(map.across().levels()).extracting(Option::title).containsExactly("Low", "Medium", "High");
        assertThat(map.lines().getFirst().fields().getLast().rows())
                .extracting(FoundRow::title)
                .containsExactly("Board", "Managers");
        assertThat(titles(map.lines().get(1).fields().getFirst().rows())).containsExactly("Press");
        assertThat(titles(map.unplaced())).containsExactly("Unions");
    }

    @Test
    void placeObjectivesByStatusInTheOrderOfItsScale() {
        MatrixFinding matrix = SampleSheet.of("gap-analysis")
                .row("objective", "O1", "importance", "H", "status", "struggling")
                .finding(MatrixFinding.class);

        assertThat(matrix.across().levels())
                .extracting(Option::id)
                .containsExactly("not-yet-begun", "struggling", "midpoint", "making-progress", "excelling");
        assertThat(matrix.lines().getFirst().fields().get(1).rows()).hasSize(1);
    }

    @Test
    void weighEnablersAgainstBlockersTheStrongestFirst() {
        ForcesFinding forces = SampleSheet.of("internal-factors")
                .row("factor", "Goodwill", "side", "enabler", "degree", "L")
                .row("factor", "Sponsor", "side", "enabler", "degree", "H")
                .row("factor", "Budget", "side", "blocker", "degree", "M")
                .row("factor", "Systems", "side", "blocker")
                .finding(ForcesFinding.class);

        assertThat(forces.sides())
                .extracting(side -> side.side().title(), ForcesFinding.Side::points)
                .containsExactly(tuple("Enabler", 4), tuple("Blocker", 2));
        assertThat(forces.sides().getFirst().forces())
                .extracting(force -> force.row().title(), Force::points)
                .containsExactly(tuple("Sponsor", 3), tuple("Goodwill", 1));
        assertThat(titles(forces.unplaced())).containsExactly("Systems");
    }

    @Test
    void addUpWhatActionsDoForObjectives() {
        TotalsFinding totals = SampleSheet.of("impact-map")
                .row("action", "A1", "impact.O1", "H", "impact.O2", "M")
                .row("action", "A2", "impact.O1", "L")
                .finding(TotalsFinding.class);

        assertThat(totals.of()).isEqualTo("objective");
        assertThat(totals.entries())
                .extracting(Entry::title, Entry::counts, Entry::points)
                .containsExactly(
                        tuple("O1 Fewer vacancies", List.of(1, 0, 1), 4),
                        tuple("O2 Better trained", List.of(0, 1, 0), 2),
                        tuple("O3 One record of each child", List.of(0, 0, 0), 0));
        assertThat(totals.rows())
                .extracting(line -> line.row().title(), Line::counts, Line::points)
                .containsExactly(tuple("A1 Title", List.of(1, 1, 0), 5), tuple("A2 Title", List.of(0, 0, 1), 1));
        assertThat(titles(totals.withoutHighest())).containsExactly("A2 Title");
        assertThat(totals.unserved()).containsExactly("O3 One record of each child");
    }

    @Test
    void groupPrioritiesBySourceAndByWhatAnswersThem() {
        List<Finding> findings = SampleSheet.of("priorities")
                .row("source", "national", "issue", "Turnover", "importance", "H", "theme", "T10")
                .row("source", "interview", "issue", "Pay", "importance", "H", "theme", "T2, T10")
                .row("source", "interview", "issue", "Parking")
                .findings();

        GroupsFinding bySource = (GroupsFinding) findings.getFirst();
        assertThat(bySource.groups())
                .extracting(Group::title, Group::counts, Group::without)
                .contains(
                        tuple("Interview with a sector", List.of(1, 0, 0), 1),
                        tuple("Children's plan", List.of(0, 0, 0), 0));
        GroupsFinding byTheme = (GroupsFinding) findings.get(1);
        assertThat(byTheme.groups())
                .extracting(Group::title, Group::none, group -> titles(group.rows()))
                .containsExactly(
                        tuple("T2 Title", false, List.of("Pay")),
                        tuple("T10 Title", false, List.of("Turnover", "Pay")),
                        tuple("No theme answers it", true, List.of("Parking")));
    }

    @Test
    void groupWordsWhateverTheirCapitals() {
        GroupsFinding teams = SampleSheet.of("team-impact")
                .row("team", "Fostering team", "tasks", "One")
                .row("team", "fostering  team ", "tasks", "Two")
                .row("team", "Adoption", "tasks", "Three")
                .finding(GroupsFinding.class);

        assertThat(teams.groups())
                .extracting(Group::title, group -> group.rows().size())
                .containsExactly(tuple("Adoption", 1), tuple("Fostering team", 2));
    }

    @Test
    void spreadAmountsOverFinancialYearsToThePenny() {
        SumsFinding sums = SampleSheet.of("resources")
                .row("source", "Grant", "amount", "730", "from", "2026-01-01", "to", "2026-12-31", "theme", "T1")
                .row("source", "Levy", "amount", "99.99", "from", "2026-04-01", "to", "2027-03-31", "theme", "T1")
                .row("source", "Reserve", "amount", "500", "from", "2026-04-01", "theme", "T2")
                .row("source", "Gift", "amount", "10", "from", "2025-06-01", "to", "2025-06-30")
                .row("source", "Two posts", "theme", "T2")
                .finding(SumsFinding.class);

        assertThat(sums.years()).containsExactly("2025–26", "2026–27");
        assertThat(sums.groups())
                .extracting(Sum::title, Sum::undated, Sum::total)
                .containsExactly(
                        tuple("T1 Title", BigDecimal.ZERO, new BigDecimal("829.99")),
                        tuple("T2 Title", new BigDecimal("500"), new BigDecimal("500")),
                        tuple("No theme", BigDecimal.ZERO, new BigDecimal("10")));
        // 90 of the 365 days are before April
        assertThat(sums.groups().getFirst().amounts())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(pounds("180", "649.99"));
        assertThat(sums.total().amounts())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(pounds("190", "649.99"));
        assertThat(titles(sums.withoutAmount())).containsExactly("Two posts");
    }

    @Test
    void loseNothingOfAnAmountThatDoesNotDivide() {
        Sum total = SampleSheet.of("resources")
                .row("source", "Grant", "amount", "100", "from", "2024-01-17", "to", "2029-11-02")
                .finding(SumsFinding.class)
                .total();

        assertThat(total.amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(total.amounts()).allSatisfy(amount -> assertThat(amount).isPositive());
    }

    @Test
    void showNoMoreYearsThanAPageHoldsAndLoseNoneOfWhatIsLater() {
        SumsFinding sums = SampleSheet.of("resources")
                .row("source", "Endowment", "amount", "1000", "from", "2020-04-01", "to", "2999-03-31")
                .finding(SumsFinding.class);

        assertThat(sums.years()).hasSize(10).endsWith("2029–30 and later");
        assertThat(sums.total().amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000");
    }

    @Test
    void tellWhatIsDueTheLongestOverdueFirst() {
        DueFinding due = SampleSheet.of("communications")
                .row("audience", "Staff", "message", "Soon", "when", "2026-07-01", "by", "Jo", "sign-off", "Kim")
                .row("audience", "Staff", "message", "Late", "when", "2026-06-21", "status", "planned")
                .row("audience", "Staff", "message", "Sent", "when", "2026-06-01", "status", "sent")
                .row("audience", "Staff", "message", "Far", "when", "2027-01-01")
                .row("audience", "Staff", "message", "Some day")
                .finding(DueFinding.class);

        assertThat(due.until()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(due.rows())
                .extracting(row -> row.row().title(), Due::when, Due::people, Due::state)
                .containsExactly(
                        tuple("Late", "9 days overdue", List.of(), "Planned"),
                        tuple("Soon", "Tomorrow", List.of("Jo", "Kim"), "Not said"));
        assertThat(due.later()).isEqualTo(1);
        assertThat(titles(due.undated())).containsExactly("Some day");
    }

    @Test
    void sayOfMoneyThatItEndedAndNotThatItIsOverdue() {
        DueFinding due = SampleSheet.of("resources")
                .row("source", "Grant", "to", "2026-06-29")
                .row("source", "Levy", "to", "2026-06-30")
                .finding(DueFinding.class);

        assertThat(due.rows()).extracting(Due::when).containsExactly("Ended 1 day ago", "Today");
    }

    @Test
    void nameTheColumnsThatAreEmpty() {
        GapsFinding gaps = SampleSheet.of("engagement")
                .row("group", "Managers", "phase.aligning", "Briefing", "phase.designing", "Workshop")
                .finding(GapsFinding.class);

        assertThat(gaps.columns()).hasSize(4);
        assertThat(gaps.rows())
                .singleElement()
                .extracting(Gap::missing)
                .satisfies(
                        missing -> assertThat(missing).isEqualTo(gaps.columns().subList(2, 4)));
    }

    @Test
    void findRowsThatSayTheSame() {
        DuplicatesFinding duplicates = SampleSheet.of("resources")
                .row("source", "Skills grant", "amount", "500")
                .row("source", "skills  Grant", "amount", "500")
                .row("source", "Skills grant", "amount", "600")
                .finding(DuplicatesFinding.class);

        assertThat(duplicates.same()).singleElement().satisfies(same -> {
            assertThat(same.words()).isEqualTo("Skills grant, 500");
            assertThat(same.rows()).extracting(FoundRow::ref).containsExactly("W1.1", "W1.2");
        });
    }

    @Test
    void nameRowsThatLeadToNothing() {
        UnansweredFinding unanswered = SampleSheet.of("change-impact")
                .linked(CaseKind.ACTION, "change", "Linked to an action")
                .linked(CaseKind.REVIEW, "change", "Linked to a meeting")
                .row("change", "Names an action", "actions", "A3")
                .row("change", "Names one in words", "actions", "Run a course")
                .finding(UnansweredFinding.class);

        assertThat(titles(unanswered.rows())).containsExactly("Linked to a meeting", "Names one in words");
        assertThat(unanswered.of()).isEqualTo(4);
    }

    @Test
    void askForNothingWhereThereIsNoGap() {
        UnansweredFinding unanswered = SampleSheet.of("gap-analysis")
                .row("objective", "O1", "status", "excelling")
                .row("objective", "O2", "status", "midpoint")
                .finding(UnansweredFinding.class);

        assertThat(titles(unanswered.rows())).containsExactly("O2 Title");
        assertThat(unanswered.of()).isEqualTo(1);
    }

    @Test
    void countTheLevelsOfAStrategysOwnKindAndNothingElse() {
        Options scale = new Options(List.of(new Option("a", "Alpha"), new Option("b", "Beta")), List.of(), null, false);
        WorksheetForm own = new WorksheetForm(
                "own-kind",
                1,
                "Own",
                "Thing",
                null,
                "what",
                List.of(
                        new WorksheetColumn("what", "What", ColumnType.TEXT, true, null, Options.NONE, null, null),
                        new WorksheetColumn("level", "Level", ColumnType.CHOICE, false, null, scale, null, null)));

        List<Finding> findings = SampleSheet.of(own)
                .row("what", "One", "level", "b")
                .row("what", "Two")
                .findings();

        assertThat(findings).singleElement().isInstanceOfSatisfying(GroupsFinding.class, groups -> {
            assertThat(groups.title()).isEqualTo("By level");
            assertThat(groups.groups())
                    .extracting(Group::title, group -> titles(group.rows()))
                    .containsExactly(
                            tuple("Alpha", List.of()),
                            tuple("Beta", List.of("One")),
                            tuple("Not filled in", List.of("Two")));
        });
    }
}

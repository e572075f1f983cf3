package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.table.Workbooks.fill;
import static org.waymark.command.imports.table.Workbooks.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetSourcesTest {

    private static final Set<String> HEADINGS =
            Set.of("Ref", "Action", "Lead", "Risk", "Likelihood", "Impact", "Owner", "Rating", "Meaning");
    private static final Predicate<String> KNOWN = HEADINGS::contains;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void tablesBelowEachOtherAreToldApartByHeadingsOfTheirOwn() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Our plan");
            put(sheet, 2, 1, "Ref", "Action", "Lead");
            put(sheet, 3, 1, "1A", "Recruit", "HR");
            put(sheet, 5, 1, "1B", "Retain", "HR");
            put(sheet, 7, 1, "Risks to it");
            put(sheet, 9, 1, "Ref", "Risk", "Owner");
            put(sheet, 10, 1, "R1", "The grant ends", "Treasurer");
            put(sheet, 12, 1, "Key: HR is human resources");
        });

        assertThat(source.tables()).extracting(FoundTable::id).containsExactly("Plan!B3", "Plan!B10");
        FoundTable plan = source.table("Plan!B3");
        assertThat(plan.above()).extracting(Line::single).containsExactly(java.util.Optional.of("Our plan"));
        assertThat(plan.body()).extracting(Line::number).containsExactly(4, 6);
        FoundTable risks = source.table("plan!b10");
        assertThat(risks.name()).isEqualTo("Plan, from B10");
        assertThat(risks.above()).extracting(Line::number).containsExactly(8);
        assertThat(risks.body().getFirst().cells()).containsExactly("R1", "The grant ends", "Treasurer");
        assertThat(risks.body().getFirst().addressOf(2)).isEqualTo("D11");
        assertThat(risks.columnName(2)).isEqualTo("D");
        assertThat(risks.columnOf("D")).hasValue(2);
        assertThat(risks.columnOf("A")).isEmpty();
    }

    @Test
    void aTableThatExcelNamesIsCalledByItsName() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Our plan");
            put(sheet, 1, 0, "2026", "2027", "2028");
            put(sheet, 2, 0, "Ref", "Action", "Lead");
            put(sheet, 3, 0, "1A", "Recruit", "HR");
            put(sheet, 4, 0, "1B", "Added below the table", "HR");
            sheet.range(2, 0, 3, 2).createTable("Ref", "Action", "Lead").setDisplayName("tblActions");
        });

        FoundTable table = source.tables().getFirst();
        assertThat(source.tables()).hasSize(1);
        assertThat(table.id()).isEqualTo("Plan!A3");
        assertThat(table.name()).isEqualTo("Plan, tblActions");
        assertThat(table.body()).extracting(Line::number).containsExactly(4, 5);
    }

    @Test
    void tablesThatExcelNamesAreToldApartWithoutAGapBetweenThem() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Ref", "Action", "Ref", "Risk");
            put(sheet, 1, 0, "1A", "Recruit", "R1", "Rain");
            put(sheet, 2, 0, "Ref", "Risk");
            put(sheet, 3, 0, "R2", "Snow");
            sheet.range(0, 0, 1, 1).createTable("Ref", "Action").setDisplayName("Actions");
            sheet.range(0, 2, 1, 3).createTable("Ref", "Risk").setDisplayName("Risks");
            sheet.range(2, 0, 3, 1).createTable("Ref", "Risk").setDisplayName("More_risks");
        });

        assertThat(source.tables())
                .extracting(FoundTable::id, FoundTable::name)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Plan!A1", "Plan, Actions"),
                        Tuple.tuple("Plan!C1", "Plan, Risks"),
                        Tuple.tuple("Plan!A3", "Plan, More_risks"));
        assertThat(source.table("Plan!C1").body().getFirst().cells()).containsExactly("R1", "Rain");
    }

    @Test
    void sectionsThatRepeatTheHeadingsAreOneTable() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Ref", "Action", "Lead");
            put(sheet, 1, 0, "1A", "Recruit", "HR");
            put(sheet, 3, 0, "Theme 2");
            put(sheet, 5, 0, "Ref", "Action", "Lead");
            put(sheet, 6, 0, "2A", "Retain", "HR");
        });

        assertThat(source.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.body()).hasSize(4));
    }

    @Test
    void tablesBesideEachOtherAreToldApartByBlankColumns() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Plan and key");
            put(sheet, 2, 0, "Ref", "Action", "Lead");
            put(sheet, 3, 0, "1A", "Recruit", "HR");
            put(sheet, 4, 0, "1B", "Retain", "HR");
            put(sheet, 2, 5, "Rating", "Meaning");
            put(sheet, 3, 5, "R", "Red");
        });

        assertThat(source.tables()).extracting(FoundTable::id).containsExactly("Plan!A3", "Plan!F3");
        assertThat(source.table("Plan!F3").body().getFirst().cells()).containsExactly("R", "Red");
        assertThat(source.table("Plan!A3").headings()).startsWith("Ref", "Action", "Lead");
    }

    @Test
    void aBlankColumnBeforeASingleOneIsASpace() {
        Source source = sheet(sheet -> {
            put(sheet, 0, 0, "Ref", "Action", "", "Lead");
            put(sheet, 1, 0, "1A", "Recruit", "", "HR");
        });

        assertThat(source.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.headings()).containsExactly("Ref", "Action", "", "Lead"));
    }

    @Test
    void headingsInRowEightBelowTitlesAreFoundWithoutKnowingThem() {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            put(sheet, 0, 0, "Children's trust");
            put(sheet, 2, 0, "Version", "3");
            put(sheet, 4, 0, "This plan was agreed by the board and is looked at each quarter by the steering group.");
            put(sheet, 7, 1, "Number", "What we will do", "Who", "Until");
            put(sheet, 8, 1, "1", "Recruit", "HR", "2027");
            put(sheet, 9, 1, "2", "Retain", "HR", "2028");
        });

        FoundTable plan = Sources.read(file, "plan.xlsx").tables().getLast();
        assertThat(plan.headings()).contains("Number", "What we will do", "Who", "Until");
        assertThat(plan.id()).isEqualTo("Plan!B8");
    }

    @Test
    void headingsCanBeSaidToBeElsewhere() {
        FoundTable table = sheet(sheet -> {
                    put(sheet, 0, 0, "Ref", "Action");
                    put(sheet, 1, 0, "Nr", "Deed");
                    put(sheet, 2, 0, "1A", "Recruit");
                })
                .table("Plan!A1");

        assertThat(table.headings()).containsExactly("Ref", "Action");
        assertThat(table.withHeadingsIn(2).headings()).containsExactly("Nr", "Deed");
        assertThat(table.withHeadingsIn(2).body()).hasSize(1);
        assertThat(table.withHeadingsIn(1, 2).headings()).containsExactly("Ref Nr", "Action Deed");
        assertThat(table.withHeadingsIn(0).headings()).containsExactly("", "");
        assertThat(table.withHeadingsIn(0).body()).hasSize(3);
        assertThat(table.withHeadingsIn(3).body()).isEmpty();
    }

    @Test
    void headingsInTwoRowsAreJoinedWhetherMergedOrWithBlanks() {
        List<String> joined = List.of(
                "Ref", "Inherent Likelihood", "Inherent Impact", "Residual Likelihood", "Residual Impact", "Owner");
        Source merged = sheet(sheet -> {
            put(sheet, 0, 0, "Ref", "Inherent", "", "Residual", "", "Owner");
            put(sheet, 1, 0, "", "Likelihood", "Impact", "Likelihood", "Impact");
            put(sheet, 2, 0, "R1", "3", "4", "2", "4", "Treasurer");
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.range(0, 3, 0, 4).merge();
            sheet.range(0, 5, 1, 5).merge();
        });
        Source blanks = sheet(sheet -> {
            put(sheet, 0, 0, "", "Inherent", "", "Residual");
            put(sheet, 1, 0, "Ref", "Likelihood", "Impact", "Likelihood", "Impact", "Owner");
            put(sheet, 2, 0, "R1", "3", "4", "2", "4", "Treasurer");
        });

        assertThat(merged.tables().getFirst().headings()).isEqualTo(joined);
        assertThat(merged.tables().getFirst().body()).hasSize(1);
        assertThat(blanks.tables().getFirst().headings()).isEqualTo(joined);
    }

    @Test
    void aFirstRowOfContentIsNotTakenForASecondRowOfHeadings() {
        FoundTable table = sheet(sheet -> {
                    put(sheet, 0, 0, "Ref", "Action", "Lead");
                    put(sheet, 1, 0, "", "Recruit", "HR");
                    put(sheet, 2, 0, "", "Retain", "HR");
                })
                .table("Plan!A1");

        assertThat(table.headingRows()).isEqualTo(1);
    }

    @Test
    void mergedCellsGiveTheirTextDownAndAcross() {
        FoundTable table = sheet(sheet -> {
                    put(sheet, 0, 0, "Ref", "Action", "Lead");
                    put(sheet, 1, 0, "1A", "Recruit", "HR");
                    put(sheet, 2, 0, "", "Welcome", "PSW");
                    put(sheet, 3, 0, "Theme 2");
                    sheet.range(1, 0, 2, 0).merge();
                    sheet.range(3, 0, 3, 2).merge();
                })
                .table("Plan!A1");

        assertThat(table.body().get(1).cells()).containsExactly("1A", "Welcome", "PSW");
        assertThat(table.body().get(1).marks()).isEqualTo(Map.of(0, Mark.AS_ABOVE));
        assertThat(table.body().get(2).single()).contains("Theme 2");
        assertThat(table.body().get(2).filled()).isEqualTo(3);
    }

    @Test
    void whatIsHiddenIsLeftOutUnlessAskedFor() {
        Source source = Sources.read(
                Workbooks.of(workbook -> {
                    Worksheet sheet = workbook.newWorksheet("Plan");
                    fill(sheet, row("Ref", "Action", "Lead"), row("1A", "Recruit", "HR"), row("1B", "Retain", "HR"));
                    sheet.hideRow(1);
                    sheet.hideColumn(2);
                    Worksheet old = workbook.newWorksheet("Old");
                    fill(old, row("Ref", "Action"), row("9Z", "Old"));
                    old.setVisibilityState(VisibilityState.VERY_HIDDEN);
                }),
                "plan.xlsx",
                KNOWN);

        assertThat(source.tables()).extracting(FoundTable::hidden).containsExactly(false, true);
        assertThat(source.visible()).hasSize(1);
        FoundTable plan = source.table("Plan!A1");
        assertThat(plan.headings()).containsExactly("Ref", "Action", "");
        assertThat(plan.body()).extracting(Line::cells).containsExactly(List.of("1B", "Retain", ""));
        assertThat(plan.hiddenColumns()).containsExactly(2);
        assertThat(plan.lines().get(1).hidden()).isTrue();
        assertThat(plan.notes()).containsExactly("A hidden row was left out.", "Column C is hidden and was left out.");
        assertThat(plan.withHidden().body()).hasSize(2);
        assertThat(plan.withHidden().headings()).containsExactly("Ref", "Action", "Lead");
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    46112      | dd/mm/yyyy            | 31/03/2026
                    46112      | mm/dd/yyyy            | 31/03/2026
                    46112.75   | d mmm yy hh:mm        | 31/03/2026
                    46112      | [$-809]dddd d mmmm    | 31/03/2026
                    46112      | mmm-yy                | March 2026
                    46112      | mmmm                  | March
                    46112      | yyyy                  | 2026
                    59         | dd/mm/yyyy            | 28/02/1900
                    1          | dd/mm/yyyy            | 01/01/1900
                    0          | dd/mm/yyyy            | 00/01/1900
                    -5         | dd/mm/yyyy            | -5
                    99999999   | dd/mm/yyyy            | 99999999
                    0.5        | hh:mm                 | 12:00
                    0.125      | 0%                    | 13%
                    0.125      | 0.0%                  | 12.5%
                    7          | 000                   | 007
                    7          | "R"00                 | R07
                    -7         | 000                   | -007
                    12.0       | 0.00                  | 12
                    1234.5     | [Red]£#,##0.00        | 1234.5
                    0.30000000000000004 | General      | 0.3
                    1E+3       | General               | 1000
                    1E+300     | General               | 1E+300
                    1E-300     | General               | 1E-300
                    1E999      | General               | 1E+999
                    """)
    void numbersAreWhatPeopleSee(String number, String format, String seen) {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            put(sheet, 0, 0, "Ref", "Action");
            put(sheet, 1, 0, "1A");
            sheet.value(1, 1, 4711);
            sheet.style(1, 1).format(format).set();
        });
        byte[] changed = Workbooks.edited(file, SHEET, xml -> xml.replace("<v>4711</v>", "<v>" + number + "</v>"));

        Line line =
                Sources.read(changed, "plan.xlsx").tables().getFirst().lines().get(1);
        assertThat(line.cell(1)).isEqualTo(seen);
        assertThat(line.mark(1).isPresent()).isEqualTo(seen.contains("/"));
    }

    @Test
    void daysOfThe1904CalendarAreRead() {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            put(sheet, 0, 0, "Ref", "Action");
            put(sheet, 1, 0, "1A");
            sheet.value(1, 1, 44650);
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        });
        byte[] changed = Workbooks.edited(
                file, "xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));

        assertThat(changed).isNotEqualTo(file);
        assertThat(Sources.read(changed, "plan.xlsx")
                        .tables()
                        .getFirst()
                        .lines()
                        .get(1)
                        .cell(1))
                .isEqualTo("31/03/2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    t="b"><v>1</v>                                                     | TRUE
                    t="b"><v>0</v>                                                     | FALSE
                    t="e"><v>#REF!</v>                                                 | #REF!
                    t="d"><v>2026-03-31T00:00:00</v>                                   | 31/03/2026
                    t="str"><f>A1</f><v>Worked out</v>                                 | Worked out
                    t="str"><v>Two_x000D_&#10;lines _x005F_x000D_</v>                  | 'Two\nlines _x000D_'
                    t="inlineStr"><is><r><t>Rich </t></r><r><t>text</t></r></is>       | Rich text
                    t="inlineStr"><is><t>Name</t><rPh sb="0" eb="1"><t>na</t></rPh></is> | Name
                    t="n"><f>1+1</f><v>2</v>                                           | 2
                    t="n"><v>not a number</v>                                          | not a number
                    """)
    void cellsOfEveryTypeAreTexts(String cell, String text) {
        byte[] file =
                Workbooks.of(workbook -> fill(workbook.newWorksheet("Plan"), row("Ref", "Action"), row("1A", "?")));
        byte[] changed = Workbooks.edited(
                file,
                SHEET,
                xml -> xml.replaceFirst(
                        "<c r=\"B2\".*?</c>", Matcher.quoteReplacement("<c r=\"B2\" " + cell + "</c>")));

        Line line =
                Sources.read(changed, "plan.xlsx").tables().getFirst().lines().get(1);
        assertThat(line.cell(1)).isEqualTo(text.replace("\\n", "\n"));
        assertThat(line.mark(1).filter(mark -> mark == Mark.ERROR).isPresent()).isEqualTo(text.startsWith("#"));
    }

    @Test
    void aCellCanBeCorrectedByItsAddress() {
        FoundTable table = sheet(sheet -> {
                    put(sheet, 0, 1, "Ref", "Action", "Lead");
                    put(sheet, 1, 1, "1A", "Recruit", "");
                })
                .table("Plan!B1");

        FoundTable corrected = table.corrected(Map.of("D2", " HR\u200b "));
        assertThat(corrected.body().getFirst().cells()).containsExactly("1A", "Recruit", "HR");
        assertThat(table.body().getFirst().cell(2)).isEmpty();
    }

    private static Source sheet(Consumer<Worksheet> content) {
        return Sources.read(
                Workbooks.of(workbook -> content.accept(workbook.newWorksheet("Plan"))), "plan.xlsx", KNOWN);
    }

    private static void put(Worksheet sheet, int row, int column, String... texts) {
        for (int at = 0; at < texts.length; at++) {
            if (!texts[at].isEmpty()) {
                sheet.value(row, column + at, texts[at]);
            }
        }
    }
}

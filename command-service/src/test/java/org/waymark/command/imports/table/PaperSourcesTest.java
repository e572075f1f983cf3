package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the papers in {@code resources/paper} hold, with and without headings that are known. */
class PaperSourcesTest {

    private static final Set<String> KNOWN = Set.of(
            "ref", "priority", "lead", "activity", "outcome sought", "by", "review", "action", "when", "theme", "risk");

    private static final Predicate<String> BY_NAME = heading -> KNOWN.contains(Column.plain(heading));

    @Test
    void aPlanWithoutReferencesKeepsItsBlanksAndItsBullets() {
        FoundTable plan = onlyTableOf("plan-without-references.csv");

        assertThat(plan.headings())
                .containsExactly("Priority", "Lead", "Activities", "Outcomes sought", "By", "Review");
        assertThat(plan.body())
                .extracting(line -> line.cell(0))
                .containsExactly(
                        "Help that comes early", "", "", "Looked-after children thrive", "", "A workforce that stays");
        assertThat(plan.body().getFirst().cell(2)).isEqualTo("Open two more family hubs\nKeep one open each evening");
        Line impossible = plan.body().get(4);
        assertThat(impossible.addressOf(4)).isEqualTo("E6");
        assertThat(impossible.cell(4)).isEqualTo("31/02/2027");
    }

    @Test
    void aRegisterKeepsSemicolonsInItsCells() {
        FoundTable register = onlyTableOf("template-12-register.csv");

        assertThat(register.headings())
                .containsExactly(
                        "Risk identification", "Risk assessment (H,M,L)", "Actions on risks", "When to monitor next");
        assertThat(register.body()).hasSize(4);
        assertThat(register.body().getFirst().cell(2))
                .isEqualTo("Ask the board for bridging money; talk to two foundations");
    }

    @Test
    void progressKeepsWhatIsNoRatingAndSaysWhereItIs() {
        FoundTable progress = onlyTableOf("template-11-progress.csv");

        assertThat(progress.headings()).hasSize(9).contains("Stage 1 (eg resourcing)", "Comments");
        Line third = progress.body().get(2);
        assertThat(third.cell(5)).isEqualTo("Amber/Green");
        assertThat(third.addressOf(5)).isEqualTo("F4");
    }

    @Test
    void aRatingKeepsItsArrow() {
        FoundTable plan = onlyTableOf("rag-column.csv");

        assertThat(plan.body())
                .extracting(line -> line.cell(3))
                .containsExactly("G", "Amber", "Blue", "", "A/G", "G→A");
        assertThat(plan.columnOf("D")).hasValue(3);
    }

    @Test
    void twoColumnsForOneFieldAreBothThere() {
        assertThat(onlyTableOf("two-columns-one-field.csv").headings())
                .containsExactly("Ref", "Action", "Lead", "Lead officer", "By", "When");
    }

    @Test
    void aScoredRegisterKeepsItsOrderAndItsTexts() {
        FoundTable register = onlyTableOf("register-scored.csv");

        assertThat(register.headings()).startsWith("Ref", "Risk", "Impact", "Likelihood", "Score");
        assertThat(register.body().get(2).cells()).contains("3-4");
        assertThat(register.body().get(3).cells())
                .containsExactly("R4", "Closures in winter", "", "", "", "GREEN", "", "", "");
    }

    @Test
    void aLineBreakInAPastedCellBeginsNoRow() {
        for (Source source : List.of(
                Sources.pasted(Papers.text("pasted.txt"), BY_NAME), Sources.pasted(Papers.text("pasted.txt")))) {
            FoundTable table = source.table("table 1");
            assertThat(table.headings()).containsExactly("Ref", "ACTIONS", "Lead", "When");
            assertThat(table.body()).hasSize(2);
            assertThat(table.body().getFirst().cells())
                    .containsExactly(
                            "1A",
                            "Recruit twelve newly qualified workers each year\nAsk them again after the first year",
                            "Service Managers",
                            "By Apr & Oct each year");
            assertThat(table.body().getFirst().addressOf(3)).isEqualTo("row 2, column 4");
            assertThat(source.notes()).anyMatch(note -> note.contains("row 2"));
        }
    }

    @Test
    void bothTablesOfADocumentAreOffered() {
        Source source = Sources.read(Papers.bytes("plan-in-word.docx"), "plan.docx", BY_NAME);

        assertThat(source.tables()).extracting(FoundTable::id).containsExactly("table 1", "table 2");
        FoundTable themes = source.table("table 1");
        assertThat(themes.name()).isEqualTo("Table 1: Workforce strategy: what we will do");
        assertThat(themes.headings()).containsExactly("Theme", "Desired outcomes");
        assertThat(themes.body().getFirst().cell(1)).isEqualTo("More permanent staff\nFewer agency staff");

        FoundTable plan = source.table("Table 2");
        assertThat(plan.headings()).containsExactly("Ref", "ACTIONS", "Lead", "When");
        assertThat(plan.above())
                .singleElement()
                .satisfies(section -> assertThat(section.single()).contains("Theme 1: Recruitment"));
        assertThat(plan.body().get(3).single()).contains("Theme 2: Retention");
        Line second = plan.body().get(1);
        assertThat(second.cell(0)).isEqualTo("1A");
        assertThat(second.isAsAbove(0)).isTrue();
        assertThat(second.addressOf(0)).isEqualTo("row 4, column 1");
        assertThat(plan.body().getFirst().mark(0)).isEqualTo(Optional.empty());
        assertThat(plan.body().getFirst().cell(1))
                .isEqualTo("Recruit newly qualified staff twice a year.\nAsk how satisfied they are\nCount who stays");
    }

    @Test
    void theSameIsFoundInADocumentWithoutKnownHeadings() {
        assertThat(Sources.read(Papers.bytes("plan-in-word.docx"), "plan.docx").tables())
                .extracting(FoundTable::headings)
                .containsExactly(List.of("Theme", "Desired outcomes"), List.of("Ref", "ACTIONS", "Lead", "When"));
    }

    /** The table of a file of one, which is the same whether headings are known or not. */
    private static FoundTable onlyTableOf(String name) {
        Source known = Sources.read(Papers.bytes(name), name, BY_NAME);
        Source guessed = Sources.read(Papers.bytes(name), name);
        assertThat(guessed).isEqualTo(known);
        assertThat(known.tables()).hasSize(1);
        return known.table("table 1");
    }
}

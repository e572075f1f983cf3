package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;

/** What people write in cells, by the type of the column. */
class CellReaderTest {

    /** Action 1A is there, and the lead is a member. */
    private static final CellFacts FACTS = new CellFacts() {
        @Override
        public Optional<String> strangers(List<String> people) {
            return people.contains("stranger") ? Optional.of("names a stranger") : Optional.empty();
        }

        @Override
        public Optional<String> titled(ColumnTarget target, String title) {
            return title.equals("Recruit") ? Optional.of("1A") : Optional.empty();
        }

        @Override
        public Optional<String> fault(ColumnTarget target, String ref) {
            return ref.equals("1A") || ref.equals("1B") ? Optional.empty() : Optional.of("there is no action " + ref);
        }
    };

    private static final CellReader READER = new CellReader(FACTS);

    private static CellColumn column(ColumnType type, boolean words) {
        Options options = new Options(
                List.of(new Option("H", "High"), new Option("making-progress", "Making progress")),
                List.of(),
                type == ColumnType.REFERENCE ? ColumnTarget.ACTION : null,
                words);
        return new CellColumn(
                "cell", "Cell", new WorksheetColumn("cell", "Cell", type, false, null, options, null, null), null);
    }

    private static Reading read(ColumnType type, @Nullable Object given) {
        return READER.read(column(type, false), given, null);
    }

    /** The one value that is read, or else what is wrong. */
    private static String outcome(Reading reading) {
        return reading.fault() != null
                ? reading.fault()
                : reading.cell() == null
                        ? "empty"
                        : String.join(" ", reading.cell().values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NUMBER | 1,200        | 1200
                    NUMBER | 12.50        | 12.5
                    NUMBER | -3           | -3
                    NUMBER | −3           | -3
                    NUMBER | .5           | 0.5
                    NUMBER | 0.00         | 0
                    NUMBER | 100          | 100
                    NUMBER | 12,00        | must be a number, such as 1,200 or 12.5
                    NUMBER | 1e3          | must be a number, such as 1,200 or 12.5
                    NUMBER | 12%          | must be a number, such as 1,200 or 12.5
                    NUMBER | about 3      | must be a number, such as 1,200 or 12.5
                    NUMBER | 1.1234567    | must be a number, such as 1,200 or 12.5
                    MONEY  | £1,200.50    | 1200.5
                    MONEY  | £ 1200       | 1200
                    MONEY  | -£5          | -5
                    MONEY  | £-5          | -5
                    MONEY  | 1000000000000 | 1000000000000
                    MONEY  | 1.005        | must be an amount in pounds with at most two decimals, such as £1,200 or 1200.50
                    MONEY  | £1.2m        | must be an amount in pounds with at most two decimals, such as £1,200 or 1200.50
                    MONEY  | $5           | must be an amount in pounds with at most two decimals, such as £1,200 or 1200.50
                    MONEY  | 1000000000001 | must be an amount in pounds with at most two decimals, such as £1,200 or 1200.50
                    CHOICE | h            | H
                    CHOICE | HIGH         | H
                    CHOICE | making progress | making-progress
                    CHOICE | huge         | must be one of High (H), Making progress (making-progress)
                    DAY    | 2026-06-30   | 2026-06-30
                    DAY    | 30/6/2026    | must be written as year, month and day, such as 2023-06-30
                    DAY    | 2026-02-30   | must be a date that there is; February 2026 has no day 30, its last is 2026-02-28
                    YES_PARTLY_NO | Yes   | YES
                    YES_PARTLY_NO | partly | PARTLY
                    YES_PARTLY_NO | N     | NO
                    YES_PARTLY_NO | maybe | must be yes, partly or no
                    PERSON | lead, Head of HR; lead | lead Head of HR
                    PERSON | stranger     | names a stranger
                    REFERENCE | 1a 1B     | 1A 1B
                    REFERENCE | Recruit   | 1A
                    REFERENCE | 9Z        | cannot be that: there is no action 9Z
                    REFERENCE | What?     | must be a reference, such as that of an action
                    """)
    void readsWhatPeopleMean(ColumnType type, String written, String expected) {
        assertThat(outcome(read(type, written))).isEqualTo(expected);
    }

    @Test
    void readsWhatProgramsSend() {
        assertThat(outcome(read(ColumnType.NUMBER, 12.5))).isEqualTo("12.5");
        assertThat(outcome(read(ColumnType.NUMBER, 3))).isEqualTo("3");
        assertThat(outcome(read(ColumnType.NUMBER, 1e3))).isEqualTo("1000");
        assertThat(outcome(read(ColumnType.NUMBER, Double.POSITIVE_INFINITY))).startsWith("must be a number");
        assertThat(outcome(read(ColumnType.MONEY, 0.1))).isEqualTo("0.1");
        assertThat(outcome(read(ColumnType.YES_PARTLY_NO, true))).isEqualTo("YES");
        assertThat(outcome(read(ColumnType.YES_PARTLY_NO, false))).isEqualTo("NO");
        assertThat(outcome(read(ColumnType.PERSON, List.of("Clerk, RFO", "lead"))))
                .isEqualTo("Clerk, RFO lead");
        assertThat(outcome(read(ColumnType.REFERENCE, List.of("1A", "1B")))).isEqualTo("1A 1B");
        assertThat(outcome(read(ColumnType.CHOICE, List.of("H", "H")))).startsWith("must be one of");
    }

    @Test
    void textsStayAsTheyAre() {
        assertThat(read(ColumnType.TEXT, "High").cell()).isEqualTo(WorksheetCell.text("cell", "High"));
        assertThat(read(ColumnType.TEXT, 7).cell()).isEqualTo(WorksheetCell.text("cell", "7"));
        assertThat(read(ColumnType.TEXT, "x".repeat(201)).fault())
                .isEqualTo("may have at most 200 characters, and has 201");
        assertThat(read(ColumnType.TEXT, List.of("a", "b")).fault()).isEqualTo("must be one text");
        assertThat(read(ColumnType.LONG_TEXT, List.of("a", "b")).cell()).isEqualTo(WorksheetCell.text("cell", "a\nb"));
    }

    @Test
    void wordsStandWhereThereIsNothingToReferTo() {
        CellColumn words = column(ColumnType.REFERENCE, true);
        assertThat(READER.read(words, "1A, 9Z", null).cell()).isEqualTo(WorksheetCell.text("cell", "1A, 9Z"));
        assertThat(READER.read(words, "1A", null).cell()).isEqualTo(WorksheetCell.values("cell", List.of("1A")));
        assertThat(READER.read(words, "1A ".repeat(900), null).cell()).isNotNull();
    }

    @Test
    void whatACellHeldAlreadyIsNotAskedAboutAgain() {
        assertThat(outcome(READER.read(
                        column(ColumnType.REFERENCE, false), "9Z", WorksheetCell.values("cell", List.of("9Z")))))
                .isEqualTo("9Z");
        assertThat(outcome(READER.read(
                        column(ColumnType.PERSON, false),
                        "stranger, lead",
                        WorksheetCell.values("cell", List.of("stranger")))))
                .isEqualTo("stranger lead");
        assertThat(outcome(READER.read(
                        column(ColumnType.CHOICE, false), "gone", WorksheetCell.values("cell", List.of("gone")))))
                .isEqualTo("gone");
    }

    @ParameterizedTest
    @EnumSource(ColumnType.class)
    void nothingIsEmptyWhateverTheType(ColumnType type) {
        assertThat(read(type, null)).isEqualTo(Reading.EMPTY);
        assertThat(read(type, "")).isEqualTo(Reading.EMPTY);
        assertThat(read(type, List.of())).isEqualTo(Reading.EMPTY);
    }

    /** Whatever amount is written in whatever way is read as itself, and what is read is read again as it is. */
    @Test
    void anAmountIsTheSameHoweverItIsWritten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int time = 0; time < 2_000; time++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-100_000_000_000_000L, 100_000_000_000_000L), 2);
            String plain = amount.stripTrailingZeros().toPlainString();
            for (String written : List.of(
                    plain,
                    amount.toPlainString(),
                    String.format(Locale.UK, "%,.2f", amount),
                    "£" + String.format(Locale.UK, "%,.2f", amount),
                    amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString())) {
                assertThat(Amounts.money(written))
                        .as("%s, seed %d", written, seed)
                        .contains(plain);
            }
        }
    }
}

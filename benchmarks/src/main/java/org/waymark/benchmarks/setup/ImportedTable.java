package org.waymark.benchmarks.setup;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as people bring it in: without references, its rows all different, the same in each run.
 *
 * @param kind as addresses of imports have it
 * @param many what its rows are called
 * @param csv its text
 */
public record ImportedTable(String kind, String many, String csv) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 700;
    private static final int GRADES = 5;

    /** An action plan of so many rows, under {@code themes} themes numbered from 1. */
    public static ImportedTable actions(int rows, int themes) {
        SplittableRandom random = new SplittableRandom(rows);
        return new ImportedTable(
                "action-plan",
                "actions",
                csv(
                        "Theme,Activities,Lead,Outcomes sought,By,Status",
                        rows,
                        row -> "%d,Action %d: %s,%s,%s,%s,In progress"
                                .formatted(
                                        row % themes + 1,
                                        row,
                                        words(random, 8, 20),
                                        "Head of Service " + row % 20,
                                        words(random, 5, 10),
                                        day(row))));
    }

    /** A risk register of so many rows. */
    public static ImportedTable risks(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        return new ImportedTable(
                "risk-register",
                "risks",
                csv(
                        "Risk,Owner,Likelihood,Impact,Existing controls,Mitigation,Review date",
                        rows,
                        row -> "Risk %d: %s,%s,%d,%d,%s,%s,%s"
                                .formatted(
                                        row,
                                        words(random, 8, 16),
                                        "Head of Service " + row % 20,
                                        random.nextInt(GRADES) + 1,
                                        random.nextInt(GRADES) + 1,
                                        words(random, 4, 8),
                                        words(random, 5, 10),
                                        day(row))));
    }

    private static String csv(String headings, int rows, IntFunction<String> row) {
        return IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private static LocalDate day(int row) {
        return FIRST_DAY.plusDays(row % DAYS);
    }

    private static String words(SplittableRandom random, int least, int most) {
        return SampleText.text(random, least, most).replace(',', ' ');
    }
}

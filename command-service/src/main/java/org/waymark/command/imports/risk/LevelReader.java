package org.waymark.command.imports.risk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Column;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;

/**
 * Reads the assessments of a row: numbers by their headings, or a rating without numbers. A score or rating that contradicts
 * likelihood times impact is told; the numbers count. Used for one row.
 */
final class LevelReader {

    /** A digit from 1 to 5 beside words: “4”, “4 - Probable”, “Probable (4)”, “4.0”. */
    private static final Pattern LEVEL =
            Pattern.compile("[\\p{L} ]{0,40}[ (:–-]{0,4}([1-5])(?:\\.0+)?(?:[ ):–-]{1,4}[\\p{L} ]{0,40})?");

    private static final Pattern SCORE =
            Pattern.compile("\\D{0,20}([0-9]{1,2})(?:\\.0+)?(?:\\s*[(:–-]?\\s*[\\p{L} ]{1,20}\\)?)?");

    /** A score beside its rating, such as “12 High” or “High (12)”. */
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,2}(?:\\.0+)?\\b");

    private final RowReader cells;
    private final RiskMatrix matrix;

    LevelReader(RowReader cells, RiskMatrix matrix) {
        this.cells = cells;
        this.matrix = matrix;
    }

    @Nullable Level inherent() {
        return level(
                RiskColumn.INHERENT_LIKELIHOOD,
                RiskColumn.INHERENT_IMPACT,
                RiskColumn.INHERENT_SCORE,
                RiskColumn.INHERENT_RATING,
                RiskColumn.INHERENT_RATIONALE);
    }

    @Nullable Level current() {
        return level(
                RiskColumn.CURRENT_LIKELIHOOD,
                RiskColumn.CURRENT_IMPACT,
                RiskColumn.CURRENT_SCORE,
                RiskColumn.CURRENT_RATING,
                RiskColumn.CURRENT_RATIONALE);
    }

    @Nullable Level target() {
        return level(
                RiskColumn.TARGET_LIKELIHOOD,
                RiskColumn.TARGET_IMPACT,
                RiskColumn.TARGET_SCORE,
                RiskColumn.TARGET_RATING,
                RiskColumn.TARGET_RATIONALE);
    }

    private @Nullable Level level(
            RiskColumn likelihood, RiskColumn impact, RiskColumn score, RiskColumn rating, RiskColumn rationale) {
        String why = cells.optional(rationale, Texts.LONG);
        RiskRating stated = rating(rating);
        if (cells.text(likelihood).isEmpty() && cells.text(impact).isEmpty()) {
            return unscored(score, stated, why);
        }
        Integer first = number(likelihood, RiskMatrix.LIKELIHOODS, "likelihood");
        Integer second = number(impact, RiskMatrix.IMPACTS, "impact");
        if (first == null || second == null) {
            return null;
        }
        RiskRating computed = matrix.rating(first, second);
        if (stated != null && stated != computed) {
            cells.warn(
                    rating,
                    "%s is stated, but likelihood %d and impact %d are %s in this strategy's matrix, which counts."
                            .formatted(stated.title(), first, second, computed.title()));
        }
        Matcher number = SCORE.matcher(cells.text(score));
        if (number.matches() && Integer.parseInt(number.group(1)) != first * second) {
            cells.warn(
                    score,
                    "%s is stated, but %d × %d is %d, which counts."
                            .formatted(number.group(1), first, second, first * second));
        }
        return new Level(first, second, null, why);
    }

    /** Without likelihood and impact, a score alone cannot be taken apart. */
    private @Nullable Level unscored(RiskColumn score, @Nullable RiskRating stated, @Nullable String why) {
        if (stated != null) {
            return new Level(null, null, stated, why);
        }
        String cell = cells.text(score);
        Optional<RiskRating> inScore = RatingWords.of(NUMBER.matcher(cell).replaceFirst(" "));
        if (inScore.isPresent()) {
            return new Level(null, null, inScore.get(), why);
        }
        if (!cell.isEmpty() && !isThatBeforeControls(cell)) {
            cells.wrong(
                    score,
                    "A score alone does not say how likely the risk is. Give likelihood and impact in columns of their own, or a rating (High, Medium, Low).");
        }
        return null;
    }

    /** Whether a score is that of the numbers before the controls, as where a risk was not assessed with them yet. */
    private boolean isThatBeforeControls(String score) {
        Matcher likelihood = LEVEL.matcher(cells.text(RiskColumn.INHERENT_LIKELIHOOD));
        Matcher impact = LEVEL.matcher(cells.text(RiskColumn.INHERENT_IMPACT));
        return likelihood.matches()
                && impact.matches()
                && score.strip()
                        .equals(String.valueOf(
                                Integer.parseInt(likelihood.group(1)) * Integer.parseInt(impact.group(1))));
    }

    private @Nullable RiskRating rating(RiskColumn column) {
        String cell = cells.text(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<RiskRating> rating = RatingWords.of(cell);
        if (rating.isEmpty()) {
            cells.wrong(
                    column,
                    "‘%s’ is not a rating of risks. Write High, Medium or Low (or H, M, L; Red, Amber, Green)."
                            .formatted(RowReader.shortened(cell)));
        }
        return rating.orElse(null);
    }

    private @Nullable Integer number(Column column, List<String> words, String what) {
        String cell = cells.text(column).replace('\n', ' ').strip();
        String word = cell.replaceAll("[^\\p{L} ]", " ").replaceAll(" +", " ").strip();
        Matcher digit = LEVEL.matcher(cell);
        if (digit.matches()) {
            return Integer.valueOf(digit.group(1));
        }
        Optional<Integer> named = cell.matches(".*\\d.*")
                ? Optional.empty()
                : IntStream.range(0, words.size())
                        .filter(at -> words.get(at).equalsIgnoreCase(word))
                        .mapToObj(at -> at + 1)
                        .findFirst();
        if (named.isEmpty()) {
            cells.wrong(
                    column,
                    cell.isEmpty()
                            ? "Give the %s too, from 1 to 5.".formatted(what)
                            : "‘%s’ is not a level of %s. Write one number from 1 (%s) to 5 (%s)."
                                    .formatted(
                                            RowReader.shortened(cell),
                                            what,
                                            words.getFirst().toLowerCase(Locale.UK),
                                            words.getLast().toLowerCase(Locale.UK)));
        }
        return named.orElse(null);
    }
}

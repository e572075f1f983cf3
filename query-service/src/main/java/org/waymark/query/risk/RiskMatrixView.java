package org.waymark.query.risk;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.events.StrategyCode;

/**
 * The risk matrix with the risks in it that are not closed.
 *
 * @param position      every event up to and with it is in the matrix
 * @param asOf          the moment it shows, as it was asked for
 * @param assessment    by which of their three assessments risks are placed in it
 * @param matrixVersion version of the matrix in force, from 1
 * @param likelihoods   names of 1 to 5
 * @param impacts       names of 1 to 5
 * @param cells         all 25, from likelihood 1 and impact 1 on
 * @param notScored     risks with a rating and no numbers, the highest rating first
 * @param elsewhere     risks that have no such assessment
 */
public record RiskMatrixView(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        RiskAssessment.Kind assessment,
        int matrixVersion,
        List<String> likelihoods,
        List<String> impacts,
        List<Cell> cells,
        List<NotScored> notScored,
        List<String> elsewhere) {

    /**
     * Risks beside the grid: they have a rating without likelihood and impact.
     *
     * @param rating as it was given
     * @param risks  refs, in the order in which people count
     */
    public record NotScored(RiskRating rating, List<String> risks) {

        /** The class that gives its rating a colour. */
        public String tone() {
            return RiskRegister.Assessment.tone(rating);
        }
    }

    /**
     * One pair of likelihood and impact.
     *
     * @param rating by the matrix in force; a risk in it may have been rated by another
     * @param risks  refs, in the order in which people count
     */
    public record Cell(int likelihood, int impact, RiskRating rating, List<String> risks) {

        /** Likelihood times impact. */
        public int score() {
            return likelihood * impact;
        }

        /** The class that gives its rating a colour. */
        public String tone() {
            return RiskRegister.Assessment.tone(rating);
        }
    }

    /** Whether no risk is of this likelihood. */
    public boolean holdsNone(int likelihood) {
        return cells.stream()
                .filter(cell -> cell.likelihood() == likelihood)
                .allMatch(cell -> cell.risks().isEmpty());
    }

    /** The cell of a pair. */
    public Cell cell(int likelihood, int impact) {
        return cells.stream()
                .filter(cell -> cell.likelihood() == likelihood && cell.impact() == impact)
                .findFirst()
                .orElseThrow();
    }
}

package org.waymark.events;

import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;

/**
 * One report on a stage of a project for tests: Green for the first stage of the default scheme unless a test says
 * otherwise. A rating that needs help asks for funding.
 */
public final class StageReportBuilder {

    private final StrategyCode strategy;
    private final String project;
    private final int number;
    private Stage stage = Stage.DEFAULT_SCHEME.getFirst();
    private RatingLevel rating = RatingLevel.GREEN;
    private String comment = "As told by the team";
    private String help = "Funding for two places";
    private int schemeVersion = 1;
    private int scaleVersion = 1;

    StageReportBuilder(StrategyCode strategy, String project, int number) {
        this.strategy = strategy;
        this.project = project;
        this.number = number;
    }

    public StageReportBuilder stage(Stage reported) {
        stage = reported;
        return this;
    }

    public StageReportBuilder rated(RatingLevel level) {
        rating = level;
        return this;
    }

    public StageReportBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** What a sponsor is asked for, where the rating needs help. */
    public StageReportBuilder asking(String text) {
        help = text;
        return this;
    }

    /** The versions of stage scheme and rating scale in force. */
    public StageReportBuilder under(int scheme, int scale) {
        schemeVersion = scheme;
        scaleVersion = scale;
        return this;
    }

    public StageReport report() {
        @Nullable String asked = rating.needsHelp() ? help : null;
        return new StageReport(number, stage, schemeVersion, rating, scaleVersion, comment, asked);
    }

    public StageProgressReported reported() {
        return new StageProgressReported(strategy, project, report());
    }

    /** @param replaced number of the report that was a mistake */
    public StageProgressCorrected replacing(int replaced) {
        return new StageProgressCorrected(strategy, project, replaced, report());
    }
}

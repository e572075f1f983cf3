package org.waymark.query.project;

import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;
import static org.waymark.query.project.ProjectMonthsFold.PROJECT_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.query.kinds.StrategyMoment;

/** How the stages of open projects were rated at the ends of months, from what is kept of each month. */
public final class RatingMonths {

    private final List<ProjectMonths> projects;
    private final List<String> scheme;

    private RatingMonths(List<ProjectMonths> projects, List<String> scheme) {
        this.projects = projects;
        this.scheme = scheme;
    }

    /** Those of a moment. As now corrected for a day it takes every report, since those for a later day are left out. */
    public static RatingMonths of(StrategyMoment moment) {
        List<String> scheme = moment.strategy().stages().stream().map(Stage::id).toList();
        return new RatingMonths(
                moment.corrected() ? corrected(moment) : moment.snapshot().all(PROJECT_MONTHS), scheme);
    }

    private static List<ProjectMonths> corrected(StrategyMoment moment) {
        return moment.snapshot().histories(PROJECT_HISTORIES).stream()
                .filter(project -> project.wasThere(moment.day()))
                .map(project -> PROJECT_MONTHS.digest(project.correctedFor(moment.day())))
                .toList();
    }

    /** Those of one theme, to which the projects belong now. */
    public RatingMonths ofTheme(String theme) {
        Predicate<ProjectMonths> its = project -> project.theme().equals(theme);
        return new RatingMonths(projects.stream().filter(its).toList(), scheme);
    }

    /**
     * The rating of every stage that had one.
     *
     * @param day the last of a month, or the day that is shown
     */
    public Stream<RatingLevel> at(LocalDate day) {
        return projects.stream().flatMap(project -> project.at(day, scheme));
    }
}

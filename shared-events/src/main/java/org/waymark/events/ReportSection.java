package org.waymark.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A section of a highlight report. Stored by its id, so that later releases can have more; the order is the one in which a
 * strategy that sets none has them.
 */
public enum ReportSection {
    STATUS("Status"),
    THIS_PERIOD("This period"),
    NEXT_PERIOD("Next period"),
    GRID("Progress grid"),
    RISKS("Key risks and issues"),
    ASKS("Help and decisions asked for"),
    DECISIONS("Decisions"),
    CHANGES("Requests for change"),
    TOLERANCES("Tolerances"),
    INDICATORS("Indicators"),
    LESSONS("Lessons"),
    DATA_QUALITY("Data quality");

    /** What a strategy that sets nothing tells. */
    public static final List<String> DEFAULT =
            Arrays.stream(values()).map(ReportSection::id).toList();

    private final String title;

    ReportSection(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** As events, commands and addresses write it, such as {@code this-period}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether it can be chosen what it tells: of the others, some hold only what somebody writes, and data quality tells of
     * all gaps there are, or nobody would believe the rest.
     */
    public boolean takesChoices() {
        return switch (this) {
            case STATUS, TOLERANCES, LESSONS, DATA_QUALITY -> false;
            case THIS_PERIOD, NEXT_PERIOD, GRID, RISKS, ASKS, DECISIONS, CHANGES, INDICATORS -> true;
        };
    }

    /** The section with this id, if there is one. */
    public static Optional<ReportSection> of(String id) {
        return Arrays.stream(values())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }
}

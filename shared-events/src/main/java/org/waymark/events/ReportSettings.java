package org.waymark.events;

import java.util.List;

/**
 * How a strategy writes its highlight reports.
 *
 * @param sections          what a new report tells, in this order: ids of {@link ReportSection}s
 * @param coordinatorIssues whether the coordinator may issue one, too; otherwise only the sponsor
 */
public record ReportSettings(List<String> sections, boolean coordinatorIssues) {

    /** Of a strategy that sets nothing. */
    public static final ReportSettings DEFAULT = new ReportSettings(ReportSection.DEFAULT, false);

    public ReportSettings {
        sections = Lists.orEmpty(sections);
    }
}

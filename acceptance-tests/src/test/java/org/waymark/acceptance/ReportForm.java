package org.waymark.acceptance;

import java.time.LocalDate;

/** The form “Report progress”, filled in as a lead would. */
final class ReportForm {

    private final Visitor visitor;

    private ReportForm(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Opens the form of a project from its row of the progress grid. */
    static ReportForm ofProject(Visitor visitor, String strategy, String project) {
        visitor.open("/strategies/" + strategy + "/progress-grid");
        visitor.follow("Report progress on " + project);
        return new ReportForm(visitor);
    }

    ReportForm stage(String title) {
        visitor.choose("Stage", title);
        return this;
    }

    ReportForm rating(String name) {
        visitor.choose("Rating", name);
        return this;
    }

    ReportForm comment(String text) {
        visitor.fill("Comment", text);
        return this;
    }

    ReportForm helpNeeded(String text) {
        visitor.fill("What help is needed from a sponsor?", text);
        return this;
    }

    ReportForm reason(String text) {
        visitor.fill("Reason (optional)", text);
        return this;
    }

    ReportForm asAt(LocalDate day) {
        visitor.date("As-at date", day);
        return this;
    }

    void send() {
        visitor.press("Report progress");
    }
}

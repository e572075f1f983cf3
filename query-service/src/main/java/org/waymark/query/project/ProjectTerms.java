package org.waymark.query.project;

import org.waymark.query.kinds.SearchTerms;

/** By what projects are found: the report in each cell of the grid is among it, those before it are in the audit trail. */
final class ProjectTerms {

    private ProjectTerms() {}

    static SearchTerms of(ProjectView project) {
        SearchTerms.Builder terms =
                SearchTerms.of(project.ref(), project.status().title());
        project.progress().forEach(stage -> {
            Report report = stage.current();
            if (report != null) {
                add(terms, report);
            }
        });
        return terms.people("Lead", project.leads()).build();
    }

    private static void add(SearchTerms.Builder terms, Report report) {
        String stage = report.said().stage().title();
        terms.text(stage, report.said().comment())
                .text("Help needed, " + stage, report.said().helpNeeded());
        if (report.answer() != null) {
            terms.text("Answer, " + stage, report.answer().text());
        }
    }
}

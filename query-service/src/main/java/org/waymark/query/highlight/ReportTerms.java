package org.waymark.query.highlight;

import java.util.Arrays;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.query.kinds.SearchTerms;

/** By what highlight reports are found: what was written into them by hand. Their facts are found where they come from. */
final class ReportTerms {

    private ReportTerms() {}

    static SearchTerms of(HighlightReportView report) {
        SearchTerms.Builder terms = SearchTerms.of(report.ref(), report.state().title())
                .text("Title", report.head().title());
        report.texts().forEach(text -> add(terms, section(text.section()), text.content()));
        return terms.person("Author", report.head().author())
                .person("Owner", report.head().owner())
                .people("Distribution", report.head().distribution())
                .build();
    }

    private static void add(SearchTerms.Builder terms, String section, ReportText content) {
        terms.text(section, content.text());
        content.asks()
                .forEach(ask -> terms.text("Decision asked for", ask.question()).texts("Option", ask.options()));
        content.tolerances().forEach(tolerance -> terms.text("Tolerance", tolerance.explanation()));
    }

    private static String section(String id) {
        return Arrays.stream(ReportSection.values())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(ReportSection::title)
                .orElse("Text");
    }
}

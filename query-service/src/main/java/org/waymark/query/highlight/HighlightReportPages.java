package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;
import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.Cases;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.Forms;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of highlight reports, and each of them, laid out from its content alone. */
@Pages
class HighlightReportPages {

    static final String TAB = "highlight-reports";

    private final Forms forms;
    private final Answers answers;
    private final Cases cases;
    private final Contents contents;
    private final IssuedVersions issued;
    private final StrategyPageModel pageModel;

    HighlightReportPages(
            Forms forms,
            Answers answers,
            Cases cases,
            Contents contents,
            IssuedVersions issued,
            StrategyPageModel pageModel) {
        this.forms = forms;
        this.answers = answers;
        this.cases = cases;
        this.contents = contents;
        this.issued = issued;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/highlight-reports")
    @ForReaders
    ModelAndView reports(StrategySnapshot snapshot, Reader reader) {
        return pageModel
                .page("highlight/reports", TAB, snapshot)
                .addObject("list", answers.laidOut(snapshot, HighlightReportList.class, HighlightReportList::of))
                .addObject("issued", issued.in(snapshot))
                .addObject("drafts", forms.offers(Strategies.at(snapshot), "draft-highlight-report", reader));
    }

    @GetMapping("/strategies/{code}/highlight-reports/{ref}")
    @ForReaders
    ModelAndView report(
            StrategySnapshot asked,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version,
            Reader reader) {
        StrategySnapshot snapshot = asked.asRecorded();
        StrategyView strategy = Strategies.at(snapshot);
        HighlightReportView report = snapshot.one(HIGHLIGHT_REPORTS, ref).orElseThrow(StrategyPageModel::notFound);
        Version shown = HighlightReportApi.version(snapshot, report, version);
        List<CommandForm> next = next(snapshot, strategy, report, reader);
        return pageModel
                .page("highlight/report", TAB, asked)
                .addObject("shown", page(snapshot, report, shown, next))
                .addObject("next", shown.equals(report.latest()) ? next : List.of());
    }

    private ReportPage page(
            StrategySnapshot snapshot, HighlightReportView report, Version version, List<CommandForm> next) {
        return new ReportPage(
                report,
                version,
                contents.of(snapshot, report, version).orElse(null),
                HighlightReport.of(snapshot, report, version, contents),
                snapshot.all(DECISIONS).stream()
                        .filter(decision ->
                                decision.counts() && decision.items().contains(report.ref()))
                        .toList(),
                version.issue() == null
                        && next.stream().anyMatch(form -> form.name().equals("write")));
    }

    private List<CommandForm> next(
            StrategySnapshot snapshot, StrategyView strategy, HighlightReportView report, Reader reader) {
        return snapshot.asOf().present()
                ? cases.find(snapshot, report.ref())
                        .map(found -> forms.offered(strategy, found.about().name(), found.state(), reader))
                        .orElse(List.of())
                : List.of();
    }
}

package org.waymark.command;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.assessment.AssessmentDimensionFeature;
import org.waymark.command.assessment.AssessmentFeature;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.command.diagnostic.DiagnosticAnswerFeature;
import org.waymark.command.diagnostic.DiagnosticFeature;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.evidence.EvidenceFeature;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.evidence.SentFiles;
import org.waymark.command.highlight.HighlightReportFeature;
import org.waymark.command.highlight.ReportContents;
import org.waymark.command.imports.ImportKinds;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.assessment.TaskTable;
import org.waymark.command.imports.framework.ItemTable;
import org.waymark.command.imports.framework.LinkTable;
import org.waymark.command.imports.measurement.MeasurementTable;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.theme.ThemeTable;
import org.waymark.command.imports.worksheet.WorksheetTable;
import org.waymark.command.indicator.IndicatorFeature;
import org.waymark.command.link.LinkFeature;
import org.waymark.command.note.NoteFeature;
import org.waymark.command.project.ProjectFeature;
import org.waymark.command.redaction.RecordedFacts;
import org.waymark.command.redaction.RedactionFeature;
import org.waymark.command.review.ReviewFeature;
import org.waymark.command.risk.RiskFeature;
import org.waymark.command.strategy.StrategyFeature;
import org.waymark.command.worksheet.WorksheetFeature;
import org.waymark.command.worksheet.WorksheetRowFeature;

/** Every feature of the command service. A new kind of case is added to the lists here, and nowhere else. */
public final class WaymarkCommands {

    private WaymarkCommands() {}

    /** The features about cases. */
    static List<CaseFeature> cases(ReportContents contents, LongSupplier head, Clock clock) {
        return List.of(
                ProjectFeature.feature(),
                ActionFeature.feature(clock),
                RiskFeature.feature(),
                ReviewFeature.feature(clock),
                HighlightReportFeature.feature(contents, head),
                WorksheetFeature.feature(),
                WorksheetRowFeature.feature(),
                DiagnosticFeature.feature(clock),
                DiagnosticAnswerFeature.feature(),
                AssessmentFeature.feature(clock),
                AssessmentDimensionFeature.feature(),
                IndicatorFeature.feature(clock));
    }

    /** The tables that can be imported. */
    static ImportKinds imports() {
        return new ImportKinds(List.of(
                ActionTable.KIND,
                RiskTable.KIND,
                ProjectTable.KIND,
                ThemeTable.KIND,
                ItemTable.KIND,
                LinkTable.KIND,
                WorksheetTable.KIND,
                TaskTable.KIND,
                MeasurementTable.KIND));
    }

    /**
     * All commands there are.
     *
     * @param facts    what is recorded; read only where a text of it shall be redacted
     * @param contents what a highlight report shows; asked for only where one is issued
     * @param head     the last position of the ledger
     * @param sent     the files whose bytes were sent; read only where one of them shall be attached
     * @param limits   how much of them is taken
     */
    public static CommandRegistry registry(
            RecordedFacts facts,
            ReportContents contents,
            LongSupplier head,
            Clock clock,
            SentFiles sent,
            FileLimits limits) {
        List<CaseFeature> cases = cases(contents, head, clock);
        List<CaseDefinition> kinds =
                cases.stream().flatMap(feature -> feature.kinds().stream()).toList();
        Stream<Feature> others = Stream.of(
                StrategyFeature.feature(),
                NewCase.FEATURE,
                NoteFeature.feature(),
                LinkFeature.feature(kinds),
                EvidenceFeature.feature(sent, limits),
                RedactionFeature.feature(facts, clock));
        return new CommandRegistry(
                Stream.concat(others, cases.stream().map(CaseFeature::feature)).toList());
    }
}

package org.waymark.query.highlight;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.highlight.content.ReportJson;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** Highlight reports as files. The JSON of a version that was issued is, byte for byte, what its fingerprint is of. */
@Api
class ReportFilesApi {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportDocuments files;
    private final Contents contents;

    ReportFilesApi(ReportDocuments files, Contents contents) {
        this.files = files;
        this.contents = contents;
    }

    @FunctionalInterface
    private interface Writing {
        Optional<byte[]> of(StrategySnapshot snapshot, HighlightReportView report, Version version);
    }

    @GetMapping(path = "/api/strategies/{code}/highlight-reports/{ref}.pdf", produces = PDF)
    @ForReaders
    @Summary(value = "A highlight report as PDF; once it is issued, with what proves it attached", as = PDF)
    ResponseEntity<byte[]> pdf(
            @AsKnown(HighlightReportApi.AS_KNOWN) StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version) {
        return file(snapshot, ref, version, "pdf", MediaType.parseMediaType(PDF), files::pdf);
    }

    @GetMapping(path = "/api/strategies/{code}/highlight-reports/{ref}.docx", produces = DOCX)
    @ForReaders
    @Summary(value = "A highlight report for Word: a copy to go on editing, which says so", as = DOCX)
    ResponseEntity<byte[]> docx(
            @AsKnown(HighlightReportApi.AS_KNOWN) StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version) {
        return file(snapshot, ref, version, "docx", MediaType.parseMediaType(DOCX), files::docx);
    }

    @GetMapping(path = "/api/strategies/{code}/highlight-reports/{ref}.xlsx", produces = XLSX)
    @ForReaders
    @Summary(value = "The tables of a highlight report for Excel", as = XLSX)
    ResponseEntity<byte[]> xlsx(
            @AsKnown(HighlightReportApi.AS_KNOWN) StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version) {
        return file(snapshot, ref, version, "xlsx", MediaType.parseMediaType(XLSX), files::xlsx);
    }

    @GetMapping(
            path = "/api/strategies/{code}/highlight-reports/{ref}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ForReaders
    @Summary("The content of a highlight report as canonical JSON: once it is issued, what its fingerprint is of")
    ResponseEntity<byte[]> json(
            @AsKnown(HighlightReportApi.AS_KNOWN) StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version) {
        return file(snapshot, ref, version, "json", MediaType.APPLICATION_JSON, this::json);
    }

    private Optional<byte[]> json(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        Optional<String> text = version.issue() == null
                ? contents.of(snapshot, report, version).map(ReportJson::write)
                : Contents.text(snapshot, report, version);
        return text.map(said -> said.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(
            StrategySnapshot snapshot,
            String ref,
            @Nullable String version,
            String format,
            MediaType type,
            Writing writing) {
        HighlightReportView report = HighlightReportApi.find(snapshot, ref);
        Version found = HighlightReportApi.version(snapshot, report, version);
        byte[] bytes = writing.of(snapshot, report, found)
                .orElseThrow(() -> new NotFoundException(
                        "highlight-report.redacted",
                        "A text of this version was removed, so it can no longer be shown"));
        String name = snapshot.strategy() + "-" + report.ref() + "." + found.number() + "." + format;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(Answers.POSITION, Long.toString(snapshot.position()))
                .body(bytes);
    }
}

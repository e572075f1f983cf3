package org.waymark.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.http.Callers;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.HowJson;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;
import org.waymark.http.RequestIds;

/** Takes files with many rows (docs/interfaces.md, “Import”). */
@RestController
@RequestMapping(path = "/api/import", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportEndpoint {

    private final TableImports imports;
    private final ImportJobs jobs;

    ImportEndpoint(TableImports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * Says which tables a file has, and what the columns of one of them would be taken for.
     *
     * @param worksheet the worksheet that its rows go into; left out, none
     * @param assessment the self-assessment that its tasks go into; left out, none
     * @param kind   which kind of table it is; left out, the likeliest
     * @param file   CSV, XLSX or DOCX
     * @param pasted a table as text with tabs, in place of a file
     * @param how    what is chosen by now: JSON, see {@link How}
     */
    @PostMapping(path = "/tables", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("isAuthenticated()") // in which role is seen in the strategy, where it may have been granted
    LookReport look(
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(required = false) @Nullable String worksheet,
            @RequestParam(required = false) @Nullable String assessment,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String pasted,
            @RequestParam(required = false) @Nullable String how,
            HttpServletRequest request,
            Authentication authentication)
            throws IOException {
        return imports.look(
                kind,
                code(strategy),
                into(worksheet, assessment),
                upload(file, pasted),
                HowJson.read(how),
                metadata(request, authentication));
    }

    /**
     * Imports a table.
     *
     * @param table  which kind, by its name in addresses
     * @param worksheet the worksheet that its rows go into, for that kind
     * @param assessment the self-assessment that its tasks go into, for that kind
     * @param dryRun say what would be done and change nothing
     * @param cells  whether the answer has the texts of all cells
     * @param background answer at once with 202, and where to ask how far it is
     * @param file   CSV, XLSX or DOCX
     * @param pasted a table as text with tabs, in place of a file
     * @param how    how to read it, where that is not to be guessed: JSON, see {@link How}
     */
    @PostMapping(path = "/{table}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("isAuthenticated()") // in which role is seen in the strategy, where it may have been granted
    ResponseEntity<Object> take(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(required = false) @Nullable String worksheet,
            @RequestParam(required = false) @Nullable String assessment,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean cells,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String pasted,
            @RequestParam(required = false) @Nullable String how,
            HttpServletRequest request,
            Authentication authentication)
            throws IOException {
        StrategyCode code = code(strategy);
        Into into = into(worksheet, assessment);
        Upload upload = upload(file, pasted);
        How chosen = HowJson.read(how);
        CommandMetadata metadata = metadata(request, authentication);
        if (background) {
            ImportStatus started = jobs.start(
                    metadata.caller().actor(),
                    progress -> imports.run(table, code, into, upload, chosen, dryRun, cells, metadata, progress));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/import/jobs/" + started.id()))
                    .body(started);
        }
        ImportReport report = imports.run(table, code, into, upload, chosen, dryRun, cells, metadata, new Progress());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (report.position() != null) {
            answer.header("Waymark-Position", report.position().toString());
        }
        return answer.body(report);
    }

    /** How far an import is that goes on in the background; with its report once it is done. */
    @GetMapping("/jobs/{id}")
    @PreAuthorize("isAuthenticated()") // only those who started it
    ImportStatus job(@PathVariable String id, Authentication authentication) {
        return jobs.of(id, Callers.of(authentication).actor());
    }

    private static CommandMetadata metadata(HttpServletRequest request, Authentication authentication) {
        return CommandMetadata.of(Callers.of(authentication), RequestIds.of(request));
    }

    private static StrategyCode code(@Nullable String strategy) {
        if (strategy == null || strategy.isBlank()) {
            throw missing("strategy", "Name the strategy, such as ?strategy=SG23.");
        }
        try {
            return new StrategyCode(strategy.strip());
        } catch (IllegalArgumentException notACode) {
            throw ImportContexts.unknown(strategy);
        }
    }

    private static @Nullable Into into(@Nullable String worksheet, @Nullable String assessment) {
        return Into.of(Map.of(
                "worksheet",
                Objects.requireNonNullElse(worksheet, ""),
                "assessment",
                Objects.requireNonNullElse(assessment, "")));
    }

    private static Upload upload(@Nullable MultipartFile file, @Nullable String pasted) throws IOException {
        String text = Objects.requireNonNullElse(pasted, "");
        if (file != null && !file.isEmpty()) {
            if (!text.isBlank()) {
                throw Refusal.at(
                        "pasted",
                        Refusal.Kind.MALFORMED,
                        "import.two-sources",
                        "Send a file or a pasted table, not both.");
            }
            return Upload.file(file.getOriginalFilename(), file.getBytes());
        }
        if (text.isBlank()) {
            throw missing("file", "Choose a CSV, Excel or Word file that is not empty, or paste a table.");
        }
        return Upload.pasted(text);
    }

    private static Refusal missing(String field, String message) {
        return Refusal.at(field, Refusal.Kind.MALFORMED, "import.%s-missing".formatted(field), message);
    }
}

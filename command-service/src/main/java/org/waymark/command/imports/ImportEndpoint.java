package org.waymark.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.http.Callers;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;
import org.waymark.http.RequestIds;

/** Takes files with many rows (docs/interfaces.md, “Import”). */
@RestController
@RequestMapping(path = "/api/import", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportEndpoint {

    private final TableImports imports;

    ImportEndpoint(TableImports imports) {
        this.imports = imports;
    }

    /**
     * Imports a table.
     *
     * @param table which kind, by its name in addresses
     * @param dryRun say what would be done and change nothing
     * @param file   CSV or XLSX
     */
    @PostMapping(path = "/{table}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("isAuthenticated()") // in which role is seen in the strategy, where it may have been granted
    ResponseEntity<ImportReport> take(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Authentication authentication)
            throws IOException {
        CommandMetadata metadata = CommandMetadata.of(Callers.of(authentication), RequestIds.of(request));
        ImportReport report = imports.run(table, code(strategy), bytes(file), dryRun, metadata);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (report.position() != null) {
            answer.header("Waymark-Position", report.position().toString());
        }
        return answer.body(report);
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

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw missing("file", "Choose a CSV or XLSX file that is not empty.");
        }
        return file.getBytes();
    }

    private static Refusal missing(String field, String message) {
        return Refusal.at(field, Refusal.Kind.MALFORMED, "import.%s-missing".formatted(field), message);
    }
}

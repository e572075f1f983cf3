package org.waymark.command.imports;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.waymark.command.http.ImportPaths;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.imports.table.TableLimits;
import org.waymark.command.refusal.Refusal;
import org.waymark.http.RequestIds;

/** How large an upload may be, and what is said about one that is larger. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** What a form adds around a file. */
    private static final int FORM_BYTES = 64 * 1024;

    /** Files stay in memory: they are small, and nothing is left behind on disk. */
    @Bean
    MultipartConfigElement multipartConfig() {
        int most = TableLimits.FILE_BYTES + FORM_BYTES;
        return new MultipartConfigElement("", TableLimits.FILE_BYTES, most, most);
    }

    /** Where tables are taken, for the OpenAPI document. */
    @Bean
    ImportPaths importPaths(ImportKinds kinds) {
        return new ImportPaths(kinds.all().stream()
                .map(kind -> new ImportPaths.Path("/api/import/" + kind.path(), into(kind.into())))
                .toList());
    }

    private static ImportPaths.@Nullable Into into(Destination.@Nullable Kind kind) {
        return kind == null ? null : new ImportPaths.Into(kind.field(), kind.noun(), kind.example());
    }

    /** The server refuses a large upload before any endpoint sees it. */
    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class LargeUploads {

        @ExceptionHandler
        ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
            Refusal refusal = TableLimits.tooLarge();
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.valueOf(refusal.kind().status()), refusal.message());
            problem.setProperty("code", refusal.code());
            problem.setProperty("requestId", RequestIds.current());
            return problem;
        }
    }
}

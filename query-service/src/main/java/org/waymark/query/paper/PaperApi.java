package org.waymark.query.paper;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.security.ForReaders;
import org.waymark.query.web.Reader;

/**
 * Every table as a file, for programs and for people. {@link PaperAddresses} says which table is at which address.
 */
@Api
class PaperApi {

    private final PaperFiles files;

    PaperApi(PaperFiles files) {
        this.files = files;
    }

    @ForReaders
    @Summary("The same as a file, with the filters that its page has, and of any moment")
    void table(StrategySnapshot snapshot, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        files.write(snapshot, "", reader, request, response);
    }

    @ForHistoryReaders
    @Summary("The same as a file, with the filters that its page has, and of any moment")
    void history(StrategySnapshot snapshot, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        files.write(snapshot, "", reader, request, response);
    }

    @ForReaders
    @Summary("The same as a file, of any moment")
    void one(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        files.write(snapshot, ref, reader, request, response);
    }

    @ForHistoryReaders
    @Summary("The same as a file, of any moment")
    void historyOfOne(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        files.write(snapshot, ref, reader, request, response);
    }
}

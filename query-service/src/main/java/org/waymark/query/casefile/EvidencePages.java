package org.waymark.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;

/** The files of a case for people: each is a download, or a page that says why it is not. */
@Pages
class EvidencePages {

    private final EvidenceDownloads downloads;
    private final CaseFiles files;
    private final CaseKinds kinds;
    private final StrategyPageModel pageModel;

    EvidencePages(EvidenceDownloads downloads, CaseFiles files, CaseKinds kinds, StrategyPageModel pageModel) {
        this.downloads = downloads;
        this.files = files;
        this.kinds = kinds;
        this.pageModel = pageModel;
    }

    // an object, since it is a file, which has been sent then, or a page
    @GetMapping(path = "/strategies/{code}/cases/{ref}/files/{number}", produces = MediaType.ALL_VALUE)
    @ForReaders
    @Nullable Object file(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return switch (downloads.send(snapshot, ref, number, request, response)) {
            case SENT -> null;
            case UNKNOWN -> throw StrategyPageModel.notFound();
            case ERASED -> instead(snapshot, ref, HttpStatus.GONE, true);
            case DAMAGED -> instead(snapshot, ref, HttpStatus.INTERNAL_SERVER_ERROR, false);
        };
    }

    private ModelAndView instead(StrategySnapshot snapshot, String ref, HttpStatus status, boolean erased) {
        CaseFile file = files.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        ModelAndView page = pageModel
                .page("casefile/file-gone", kinds.of(file.kind()).tab(), snapshot)
                .addObject("about", file.name())
                .addObject("erased", erased);
        page.setStatus(status);
        return page;
    }
}

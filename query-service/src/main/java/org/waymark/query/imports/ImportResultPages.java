package org.waymark.query.imports;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.documents.XlsxWriter;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportJob;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.Pages;

/** How far an import is, what came of it, and the sheet that says so row by row. */
@Pages
class ImportResultPages {

    private static final String IMPORT = "/strategies/{code}/import/{key}";

    /** So many rows are dealt with in a moment. */
    private static final int FEW = 500;

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportFrame frame;
    private final ImportClient imports;
    private final Clock clock;

    ImportResultPages(ImportFrame frame, ImportClient imports, Clock clock) {
        this.frame = frame;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping(IMPORT + "/progress")
    @ForCoordinators
    ModelAndView progress(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        return of(code, key, form, session, caller, (draft, job) -> {
            if (job.running()) {
                return frame.step("progress", draft, form).addObject("job", job).addObject("again", again(job));
            }
            ImportOutcome report = job.report();
            if (report == null) {
                ImportDrafts.of(session).keep(draft.begun(null), session);
                return frame.redirect(draft.step("preview"), ImportPreviewPages.WHY, String.join(" ", job.why()));
            }
            return frame.redirect(draft.step("result"), report.position());
        });
    }

    /** Seconds after which a browser asks again: who reads the page of a long import is not interrupted all the time. */
    private static int again(ImportJob job) {
        return job.of() <= FEW ? 2 : 5;
    }

    @GetMapping(IMPORT + "/result")
    @ForCoordinators
    ModelAndView result(
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        return of(code, key, form, session, caller, (draft, job) -> {
            ImportOutcome report = job.report();
            return report == null
                    ? frame.redirect(draft.step("progress"))
                    : frame.step("result", draft, form)
                            .addObject("isCase", !(frame.kind(draft).by() instanceof OtherImport))
                            .addObject("outcome", report)
                            .addObject(
                                    "rows",
                                    RowsPage.of(report, frame.kind(draft).by(), show, page, draft.how(), true));
        });
    }

    /** The table as it was given, with what became of each row. */
    @GetMapping(path = IMPORT + "/result.xlsx", produces = SHEET)
    @ForCoordinators
    void sheet(
            @PathVariable String code,
            @PathVariable String key,
            HttpSession session,
            HttpServletResponse response,
            Authentication caller)
            throws IOException {
        ImportDraft draft = ImportDrafts.of(session)
                .find(frame.strategy(code).code().value(), key)
                .orElseThrow(StrategyPageModel::notFound);
        ImportOutcome report = imports.job(Objects.requireNonNullElse(draft.job(), "none"), caller)
                .then(job -> Optional.ofNullable(job.report()), _ -> Optional.<ImportOutcome>empty())
                .orElseThrow(StrategyPageModel::notFound);
        response.setContentType(SHEET);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ResultSheet.fileName(draft) + "\"");
        new XlsxWriter().write(ResultSheet.of(draft, report, clock.instant()), response.getOutputStream());
    }

    private ModelAndView of(
            String code,
            String key,
            FormInput form,
            HttpSession session,
            Authentication caller,
            BiFunction<ImportDraft, ImportJob, ModelAndView> shown) {
        return frame.with(code, key, session, form, draft -> {
            String id = draft.job();
            if (id == null) {
                return frame.redirect(draft.step("preview"));
            }
            return imports.job(id, caller).then(job -> shown.apply(draft, job), refused -> {
                ModelAndView page = frame.step("gone", draft, form).addObject("why", refused.detail());
                page.setStatus(HttpStatus.valueOf(refused.status()));
                return page;
            });
        });
    }
}

package org.waymark.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.Pages;
import org.waymark.query.web.UploadedFile;

/** Brings in a table from a file: upload, preview of what each row would do, then the same file for real. */
@Pages
class ImportPages {

    private static final String ACTION_PLAN = "/strategies/{code}/action-plan/import";
    private static final String RISK_REGISTER = "/strategies/{code}/risks/import";
    private static final String PROJECTS = "/strategies/{code}/progress-grid/import";
    private static final String CONFIRM = "/confirm";

    /** Where the session keeps the file between preview and confirmation. */
    private static final String FILE = ImportPages.class.getName() + ".file";

    private final StrategyPageModel pageModel;
    private final ImportClient imports;
    private final FormPosts posts;

    ImportPages(StrategyPageModel pageModel, ImportClient imports, FormPosts posts) {
        this.pageModel = pageModel;
        this.imports = imports;
        this.posts = posts;
    }

    @GetMapping({ACTION_PLAN, RISK_REGISTER, PROJECTS})
    @ForCoordinators
    ModelAndView blank(@PathVariable String code, HttpServletRequest request) {
        return page(kind(request), pageModel.strategy(code, AsOf.now()), FormInput.empty());
    }

    @PostMapping({ACTION_PLAN, RISK_REGISTER, PROJECTS})
    @ForCoordinators
    ModelAndView preview(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            FormInput form,
            HttpServletRequest request,
            HttpSession session,
            Authentication caller)
            throws IOException {
        ImportKind kind = kind(request);
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Kept kept = new Kept(kind, form.key(), UploadedFile.of(file));
        return imports.send(
                kind.table(),
                code,
                kept.file,
                true,
                caller,
                report -> {
                    session.setAttribute(FILE, kept);
                    return page(kind, strategy, form).addObject("report", report);
                },
                refused -> refused(kind, strategy, form, refused));
    }

    @PostMapping({ACTION_PLAN + CONFIRM, RISK_REGISTER + CONFIRM, PROJECTS + CONFIRM})
    @ForCoordinators
    ModelAndView confirm(
            @PathVariable String code,
            FormInput form,
            HttpServletRequest request,
            HttpSession session,
            Authentication caller) {
        ImportKind kind = kind(request);
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Kept kept = kept(session, kind, form.key());
        if (kept == null) {
            form.text("file");
            form.reject("file", "The upload has expired. Choose the file again.");
            return page(kind, strategy, form);
        }
        return imports.send(
                kind.table(),
                code,
                kept.file,
                false,
                caller,
                report -> {
                    session.removeAttribute(FILE);
                    return done(kind, strategy, form, report);
                },
                refused -> refused(kind, strategy, form, refused));
    }

    private ModelAndView done(ImportKind kind, StrategyView strategy, FormInput form, ImportOutcome report) {
        int landed = report.summary().landed();
        Long position = report.position();
        if (position == null || report.summary().problem() > 0) {
            return page(kind, strategy, form).addObject("report", report).addObject("imported", true);
        }
        Next next = new Next(
                "/strategies/" + strategy.code() + "/" + kind.section(),
                landed + " " + (landed == 1 ? kind.one() : kind.many()) + " imported");
        return posts.redirect(next, position);
    }

    private ModelAndView refused(ImportKind kind, StrategyView strategy, FormInput form, Refused refused) {
        form.text("file");
        form.reject(refused);
        ModelAndView page = page(kind, strategy, form);
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        return page;
    }

    private ModelAndView page(ImportKind kind, StrategyView strategy, FormInput form) {
        return pageModel
                .form("imports/import", kind.section(), strategy, form)
                .addObject("kind", kind)
                .addObject("imported", false);
    }

    private static ImportKind kind(HttpServletRequest request) {
        return ImportKind.at(request.getRequestURI()).orElseThrow(StrategyPageModel::notFound);
    }

    private static @Nullable Kept kept(HttpSession session, ImportKind kind, String key) {
        return session.getAttribute(FILE) instanceof Kept kept && kept.kind == kind && kept.key.equals(key)
                ? kept
                : null;
    }

    /** A file as it was uploaded, under the key of its form. */
    private record Kept(ImportKind kind, String key, UploadedFile file) implements Serializable {}
}

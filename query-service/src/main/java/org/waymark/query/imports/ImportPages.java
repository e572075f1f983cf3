package org.waymark.query.imports;

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
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.CaseKinds;
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

    private static final String IMPORT = "/strategies/{code}/{tab}/import";

    /** Where the session keeps the file between preview and confirmation. */
    private static final String FILE = ImportPages.class.getName() + ".file";

    private final StrategyPageModel pageModel;
    private final CaseKinds kinds;
    private final ImportClient imports;
    private final FormPosts posts;

    ImportPages(StrategyPageModel pageModel, CaseKinds kinds, ImportClient imports, FormPosts posts) {
        this.pageModel = pageModel;
        this.kinds = kinds;
        this.imports = imports;
        this.posts = posts;
    }

    @GetMapping(IMPORT)
    @ForCoordinators
    ModelAndView blank(@PathVariable String code, @PathVariable String tab, FormInput form) {
        if (form.isKept()) {
            form.text("file");
            form.reject("file", "Choose the file again. A file is not kept while you sign in.");
        }
        return page(importOf(tab), pageModel.strategy(code, AsOf.now()), form);
    }

    @PostMapping(IMPORT)
    @ForCoordinators
    ModelAndView preview(
            @PathVariable String code,
            @PathVariable String tab,
            @RequestParam MultipartFile file,
            FormInput form,
            HttpSession session,
            Authentication caller)
            throws IOException {
        Imported kind = importOf(tab);
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Kept kept = new Kept(kind.tab(), form.key(), UploadedFile.of(file));
        return imports.send(
                kind.by().table(),
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

    @PostMapping(IMPORT + "/confirm")
    @ForCoordinators
    ModelAndView confirm(
            @PathVariable String code,
            @PathVariable String tab,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        Imported kind = importOf(tab);
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Kept kept = kept(session, kind, form.key());
        if (kept == null) {
            form.text("file");
            form.reject("file", "The upload has expired. Choose the file again.");
            return page(kind, strategy, form);
        }
        return imports.send(
                kind.by().table(),
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

    private ModelAndView done(Imported kind, StrategyView strategy, FormInput form, ImportOutcome report) {
        int landed = report.summary().landed();
        Long position = report.position();
        if (position == null || report.summary().problem() > 0) {
            return page(kind, strategy, form).addObject("report", report).addObject("imported", true);
        }
        Next next = new Next(
                "/strategies/" + strategy.code() + "/" + kind.tab(),
                landed + " " + (landed == 1 ? kind.by().one() : kind.by().many()) + " imported");
        return posts.redirect(next, position);
    }

    private ModelAndView refused(Imported kind, StrategyView strategy, FormInput form, Refused refused) {
        form.text("file");
        form.reject(refused);
        ModelAndView page = page(kind, strategy, form);
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        return page;
    }

    private ModelAndView page(Imported kind, StrategyView strategy, FormInput form) {
        return pageModel
                .form("imports/import", kind.tab(), strategy, form)
                .addObject("kind", kind.by())
                .addObject("imported", false);
    }

    private Imported importOf(String tab) {
        return kinds.all().stream()
                .filter(kind -> kind.tab().equals(tab))
                .flatMap(kind -> kind.imports().stream())
                .map(found -> new Imported(tab, found))
                .findFirst()
                .orElseThrow(StrategyPageModel::notFound);
    }

    /** What is imported, and the tab that shows it. */
    private record Imported(String tab, CaseImport by) {}

    private static @Nullable Kept kept(HttpSession session, Imported kind, String key) {
        return session.getAttribute(FILE) instanceof Kept kept && kept.tab.equals(kind.tab()) && kept.key.equals(key)
                ? kept
                : null;
    }

    /** A file as it was uploaded, under the key of its form. */
    private record Kept(String tab, String key, UploadedFile file) implements Serializable {}
}

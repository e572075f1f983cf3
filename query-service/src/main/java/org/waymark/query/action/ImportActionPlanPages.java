package org.waymark.query.action;

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
import org.waymark.query.strategy.StrategyFrame;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.ForCoordinators;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportReport;
import org.waymark.query.web.Pages;
import org.waymark.query.web.UploadedFile;

/** Brings in an action plan from a file: upload, preview of what each row would do, then the same file for real. */
@Pages
class ImportActionPlanPages {

    private static final String PATH = "/strategies/{code}/action-plan/import";

    /** Where the session keeps the file between preview and confirmation. */
    private static final String FILE = ImportActionPlanPages.class.getName() + ".file";

    private final StrategyFrame frame;
    private final ImportClient imports;
    private final FormPosts posts;

    ImportActionPlanPages(StrategyFrame frame, ImportClient imports, FormPosts posts) {
        this.frame = frame;
        this.imports = imports;
        this.posts = posts;
    }

    @GetMapping(PATH)
    @ForCoordinators
    ModelAndView blank(@PathVariable String code) {
        return page(frame.strategy(code, AsOf.now()), FormInput.empty());
    }

    @PostMapping(PATH)
    @ForCoordinators
    ModelAndView preview(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            FormInput form,
            HttpSession session,
            Authentication caller)
            throws IOException {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        Kept kept = new Kept(form.key(), UploadedFile.of(file));
        return imports.actionPlan(
                code,
                kept.file,
                true,
                caller,
                report -> {
                    session.setAttribute(FILE, kept);
                    return page(strategy, form).addObject("report", report);
                },
                refused -> refused(strategy, form, refused));
    }

    @PostMapping(PATH + "/confirm")
    @ForCoordinators
    ModelAndView confirm(@PathVariable String code, FormInput form, HttpSession session, Authentication caller) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        Kept kept = kept(session, form.key());
        if (kept == null) {
            form.text("file");
            form.reject("file", "The file is no longer at hand. Choose it again.");
            return page(strategy, form);
        }
        return imports.actionPlan(
                code,
                kept.file,
                false,
                caller,
                report -> {
                    session.removeAttribute(FILE);
                    return done(strategy, form, report);
                },
                refused -> refused(strategy, form, refused));
    }

    private ModelAndView done(StrategyView strategy, FormInput form, ImportReport report) {
        int landed = report.summary().landed();
        Long position = report.position();
        if (position == null || report.summary().problem() > 0) {
            return page(strategy, form).addObject("report", report).addObject("imported", true);
        }
        Next next = new Next(
                "/strategies/" + strategy.code() + "/action-plan",
                landed + (landed == 1 ? " action" : " actions") + " imported");
        return posts.redirect(next, position);
    }

    private ModelAndView refused(StrategyView strategy, FormInput form, Refused refused) {
        form.text("file");
        form.reject(refused);
        ModelAndView page = page(strategy, form);
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        return page;
    }

    private ModelAndView page(StrategyView strategy, FormInput form) {
        return frame.form("action/import", "action-plan", strategy, form).addObject("imported", false);
    }

    private static @Nullable Kept kept(HttpSession session, String key) {
        return session.getAttribute(FILE) instanceof Kept kept && kept.key.equals(key) ? kept : null;
    }

    /** A file as it was uploaded, under the key of its form. */
    private record Kept(String key, UploadedFile file) implements Serializable {}
}

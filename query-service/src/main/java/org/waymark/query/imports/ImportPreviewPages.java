package org.waymark.query.imports;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.Pages;

/** The step of an import that shows what it would do, where cells are corrected, and from which it is begun. */
@Pages
class ImportPreviewPages {

    private static final String PREVIEW = "/strategies/{code}/import/{key}/preview";

    /** What the preview is to say when it is shown next. */
    static final String WHY = "importRefused";

    private static final int MOST_CELLS = 1_000;

    private final ImportFrame frame;
    private final ImportReadingPages reading;
    private final ImportClient imports;
    private final DryRuns tried;

    ImportPreviewPages(ImportFrame frame, ImportReadingPages reading, ImportClient imports, DryRuns tried) {
        this.frame = frame;
        this.reading = reading;
        this.imports = imports;
        this.tried = tried;
    }

    @GetMapping(PREVIEW)
    @ForCoordinators
    ModelAndView preview(
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            FormInput form,
            HttpSession session,
            Authentication caller,
            Model flash) {
        return frame.with(code, key, session, form, draft -> {
            if (draft.job() != null) {
                return frame.redirect(draft.step("progress"));
            }
            if (flash.getAttribute(WHY) instanceof String why) {
                form.refuse(why);
            }
            return show(draft, show, page, form, caller);
        });
    }

    private ModelAndView show(ImportDraft draft, String show, int page, FormInput form, Authentication caller) {
        return tried.of(draft, caller)
                .then(
                        outcome -> outcome.questions().isEmpty()
                                ? page(draft, outcome, show, page, form)
                                : frame.redirect(draft.step("columns")),
                        refused -> reading.columns(draft, FormInput.empty(), caller, refused));
    }

    private ModelAndView page(ImportDraft draft, ImportOutcome outcome, String show, int page, FormInput form) {
        CaseImport kind = frame.kind(draft).by();
        form.text("reason");
        if (!form.has("update") && !form.has("do")) {
            form.prefill("reason", Objects.requireNonNullElse(draft.how().reason(), ""));
        }
        return frame.step("preview", draft, form)
                .addObject("outcome", outcome)
                .addObject("rows", RowsPage.of(outcome, kind, show, page, draft.how(), false))
                .addObject("button", button(outcome, draft.how(), kind));
    }

    /** What the button does, in words; empty where there is nothing to do. */
    private static String button(ImportOutcome outcome, ImportHow how, CaseImport kind) {
        List<String> added = new ArrayList<>();
        int add = outcome.summary().add();
        if (add > 0) {
            long themes = how.newThemes() ? RowsPage.themesNamed(outcome, how.update()) : 0;
            if (themes > 0) {
                added.add(Formats.count(themes, "theme", "themes"));
            }
            added.add(Formats.count(add, kind.one(), kind.many()));
        }
        int change = how.update() ? outcome.summary().change() : 0;
        String adding = added.isEmpty() ? "" : "Add " + String.join(" and ", added);
        if (change == 0) {
            return adding;
        }
        return adding.isEmpty()
                ? "Change " + Formats.count(change, kind.one(), kind.many())
                : adding + (added.size() > 1 ? ", and change " : " and change ") + Formats.number(change);
    }

    @PostMapping(PREVIEW)
    @ForCoordinators
    ModelAndView confirm(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        StrategyView strategy = frame.strategy(code);
        ImportDrafts drafts = ImportDrafts.of(session);
        ImportDraft before = drafts.find(strategy.code().value(), key).orElse(null);
        if (before == null) {
            return frame.lost(strategy, form, typed(frame.how(form), form));
        }
        synchronized (drafts) {
            ImportDraft draft = drafts.find(before.strategy(), key).orElse(before);
            if (draft.job() != null) {
                return frame.redirect(draft.step("progress"));
            }
            ImportDraft now = draft.with(typed(draft.how(), form));
            drafts.keep(now, session);
            String here = now.step("preview") + where(form);
            if (!form.value("do").equals("import")) {
                return frame.redirect(here);
            }
            return changesMore(draft.how(), now.how())
                    ? frame.redirect(
                            here, WHY, "You changed something. This is what would happen now. Check it, then confirm.")
                    : begin(now, form, session, caller);
        }
    }

    /** The filter and the page to come back to. */
    private static String where(FormInput form) {
        String show = form.value("show");
        String page = form.value("page");
        return "?show=" + (show.matches("[a-z-]{1,20}") ? show : "") + "&page="
                + (page.matches("[0-9]{1,5}") ? page : "1");
    }

    /** Whether something was typed that the button did not tell of. The reason changes nothing. */
    private static boolean changesMore(ImportHow before, ImportHow now) {
        return !before.corrections().equals(now.corrections())
                || before.newThemes() != now.newThemes()
                || before.update() != now.update();
    }

    private static ImportHow typed(ImportHow before, FormInput form) {
        Map<String, String> corrections = new TreeMap<>(before.corrections());
        for (int box = 1; box <= MOST_CELLS && form.has("at-" + box); box++) {
            String address = form.value("at-" + box);
            String text = lines(form.value("cell-" + box));
            if (!text.equals(lines(form.value("was-" + box)))) {
                corrections.put(address, text);
            }
        }
        boolean themes = form.has("themesAsked") ? form.value("newThemes").equals("true") : before.newThemes();
        boolean update = form.has("updateAsked") ? form.value("update").equals("true") : before.update();
        String reason = form.has("reason") ? form.text("reason").orElse(null) : before.reason();
        return before.withCorrections(corrections).withChanges(themes, update, reason);
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private ModelAndView begin(ImportDraft draft, FormInput form, HttpSession session, Authentication caller) {
        return tried.of(draft, caller)
                .then(
                        outcome -> begin(draft, outcome, form, session, caller),
                        refused -> reading.columns(draft, FormInput.empty(), caller, refused));
    }

    private ModelAndView begin(
            ImportDraft draft, ImportOutcome outcome, FormInput form, HttpSession session, Authentication caller) {
        if (draft.how().update() && draft.how().reason() == null && changesWhatWasAgreed(draft, outcome)) {
            form.text("reason");
            form.reject("reason", "Enter a reason for the changes. One for all of them will do");
            return ImportFrame.faulty(page(draft, outcome, form.value("show"), 1, form));
        }
        return imports.start(draft.kind(), draft.strategy(), draft.source(), draft.how(), caller)
                .then(
                        job -> {
                            ImportDrafts.of(session).keep(draft.begun(job.id()), session);
                            return frame.redirect(draft.step("progress"));
                        },
                        refused ->
                                ImportFrame.refused(page(draft, outcome, form.value("show"), 1, form), form, refused));
    }

    private boolean changesWhatWasAgreed(ImportDraft draft, ImportOutcome outcome) {
        CaseImport kind = frame.kind(draft).by();
        return outcome.rows().stream()
                .filter(row -> row.is("change"))
                .flatMap(row -> row.changes().stream())
                .anyMatch(change -> !kind.isReport(change.field()));
    }
}

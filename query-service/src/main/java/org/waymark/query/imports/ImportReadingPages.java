package org.waymark.query.imports;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.CommandOutcome.FieldFault;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportLook;
import org.waymark.query.web.Pages;

/** The steps of an import that say how its file is to be read: which table, what each column is, what blank cells mean. */
@Pages
class ImportReadingPages {

    private static final String TABLE = "/strategies/{code}/import/{key}/table";
    private static final String COLUMNS = "/strategies/{code}/import/{key}/columns";

    private final ImportFrame frame;
    private final ImportClient imports;

    ImportReadingPages(ImportFrame frame, ImportClient imports) {
        this.frame = frame;
        this.imports = imports;
    }

    @GetMapping(TABLE)
    @ForCoordinators
    ModelAndView table(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        return frame.with(
                code,
                key,
                session,
                form,
                draft -> draft.job() != null ? frame.redirect(draft.step("progress")) : tables(draft, form, caller));
    }

    private ModelAndView tables(ImportDraft draft, FormInput form, Authentication caller) {
        return imports.look(draft.kind(), draft.strategy(), draft.source(), draft.how(), caller)
                .then(
                        look -> {
                            prefill(form, draft, look);
                            return frame.step("table", draft, form)
                                    .addObject("tables", look.tables())
                                    .addObject("kinds", frame.kindOptions(draft.kind()))
                                    .addObject("found", look.how().headingRow());
                        },
                        refused -> ImportFrame.refused(
                                frame.give(frame.strategy(draft.strategy()), "", form), form, refused));
    }

    private static void prefill(FormInput form, ImportDraft draft, ImportLook look) {
        if (form.has("table")) {
            return;
        }
        look.tables().stream()
                .filter(ImportLook.Table::chosen)
                .findFirst()
                .ifPresent(table -> form.prefill("table", table.id()));
        Integer row = draft.how().headingRow();
        form.prefill("headingRow", row == null ? "" : row.toString());
        form.prefill("hidden", draft.how().hidden() ? "true" : "");
        form.prefill("kind", draft.kind());
    }

    @PostMapping(TABLE)
    @ForCoordinators
    ModelAndView chooseTable(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        String table = form.text("table").orElse(null);
        form.label("headingRow", "Row of the column names");
        Integer row = form.number("headingRow").map(Long::intValue).orElse(null);
        boolean hidden = form.value("hidden").equals("true");
        StrategyView strategy = frame.strategy(code);
        ImportDraft draft =
                ImportDrafts.of(session).find(strategy.code().value(), key).orElse(null);
        if (draft == null) {
            return frame.lost(strategy, form, frame.how(form).reading(table, row, hidden));
        }
        if (draft.job() != null) {
            return frame.redirect(draft.step("progress"));
        }
        if (form.hasErrors()) {
            return ImportFrame.faulty(tables(draft, form, caller));
        }
        return read(draft, chosenKind(form, draft), draft.how().reading(table, row, hidden), form, session, caller);
    }

    private String chosenKind(FormInput form, ImportDraft draft) {
        return frame.kind(form.value("kind")).map(kind -> kind.by().table()).orElse(draft.kind());
    }

    private ModelAndView read(
            ImportDraft draft, String kind, ImportHow how, FormInput form, HttpSession session, Authentication caller) {
        ImportDraft read =
                draft.read(kind, kind.equals(draft.kind()) ? how : how.withColumns(Map.of(), Map.of(), Map.of()));
        return imports.look(kind, read.strategy(), read.source(), read.how(), caller)
                .then(
                        _ -> {
                            ImportDrafts.of(session).keep(read, session);
                            return frame.redirect(read.step("columns"));
                        },
                        refused -> ImportFrame.refused(tables(draft, form, caller), form, about(refused)));
    }

    /** A fault of a choice at the box where it was made. */
    private static Refused about(Refused refused) {
        return new Refused(
                refused.status(),
                refused.code(),
                refused.detail(),
                refused.errors().stream()
                        .map(error -> new FieldFault(error.field().replaceFirst("^how\\.", ""), error.message()))
                        .toList());
    }

    @GetMapping(COLUMNS)
    @ForCoordinators
    ModelAndView columns(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        return frame.with(
                code,
                key,
                session,
                form,
                draft -> draft.job() != null
                        ? frame.redirect(draft.step("progress"))
                        : columns(draft, form, caller, null));
    }

    /** @param why this cannot be previewed yet; null where nothing was tried */
    ModelAndView columns(ImportDraft draft, FormInput form, Authentication caller, @Nullable Refused why) {
        ImportHow guessing = draft.how().withColumns(Map.of(), Map.of(), Map.of());
        return imports.look(draft.kind(), draft.strategy(), draft.source(), guessing, caller)
                .then(
                        look -> columns(draft, look, form, why),
                        refused -> ImportFrame.refused(
                                frame.give(frame.strategy(draft.strategy()), "", form), form, refused));
    }

    private ModelAndView columns(ImportDraft draft, ImportLook look, FormInput form, @Nullable Refused why) {
        ColumnsPage.prefill(form, look, draft.how(), frame.kind(draft).by());
        if (why != null) {
            ColumnChoices.check(form, look, frame.kind(draft).by());
            if (!form.hasErrors()) {
                form.reject(about(why));
            }
        }
        ModelAndView page = frame.step("columns", draft, form)
                .addObject(
                        "columns",
                        ColumnsPage.of(form, look, frame.kind(draft).by(), frame.strategy(draft.strategy())));
        return why == null ? page : ImportFrame.faulty(page);
    }

    @PostMapping(COLUMNS)
    @ForCoordinators
    ModelAndView chooseColumns(
            @PathVariable String code,
            @PathVariable String key,
            FormInput form,
            HttpSession session,
            Authentication caller) {
        StrategyView strategy = frame.strategy(code);
        ImportDraft draft =
                ImportDrafts.of(session).find(strategy.code().value(), key).orElse(null);
        if (draft == null) {
            return frame.kind(form.value("kind"))
                    .map(kind -> frame.lost(strategy, form, ColumnChoices.over(frame.how(form), form, kind.by())))
                    .orElseGet(() -> frame.lost(strategy, form, frame.how(form)));
        }
        if (draft.job() != null) {
            return frame.redirect(draft.step("progress"));
        }
        ImportHow guessing = draft.how().withColumns(Map.of(), Map.of(), Map.of());
        return imports.look(draft.kind(), draft.strategy(), draft.source(), guessing, caller)
                .then(
                        look -> choose(draft, look, form, session),
                        refused -> ImportFrame.refused(frame.give(strategy, "", form), form, refused));
    }

    private ModelAndView choose(ImportDraft draft, ImportLook look, FormInput form, HttpSession session) {
        ImportHow how = ColumnChoices.over(draft.how(), form, frame.kind(draft).by());
        ColumnChoices.check(form, look, frame.kind(draft).by());
        if (form.hasErrors()) {
            return ImportFrame.faulty(columns(draft, look, form, null));
        }
        ImportDraft chosen = draft.with(how);
        ImportDrafts.of(session).keep(chosen, session);
        return frame.redirect(chosen.step("preview"));
    }
}

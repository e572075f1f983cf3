package org.waymark.query.imports;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.imports.ImportFrame.Kind;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportAnswer;
import org.waymark.query.web.ImportAnswer.Given;
import org.waymark.query.web.ImportAnswer.NotTaken;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportLook;
import org.waymark.query.web.ImportSource;
import org.waymark.query.web.ImportTarget;
import org.waymark.query.web.Pages;
import org.waymark.query.web.UploadedFile;

/** The first step of an import: a file or a pasted table is given. */
@Pages
class ImportPages {

    private static final String IMPORT = "/strategies/{code}/import";

    private final ImportFrame frame;
    private final ImportClient imports;

    ImportPages(ImportFrame frame, ImportClient imports) {
        this.frame = frame;
        this.imports = imports;
    }

    @GetMapping(IMPORT)
    @ForCoordinators
    ModelAndView blank(@PathVariable String code, FormInput form) {
        return blank(frame.strategy(code), "", form);
    }

    @GetMapping("/strategies/{code}/{tab}/import")
    @ForCoordinators
    ModelAndView blankOfKind(@PathVariable String code, @PathVariable String tab, FormInput form) {
        Kind kind = frame.kindOfTab(tab).orElseThrow(StrategyPageModel::notFound);
        if (!form.has("kind")) {
            form.prefill("kind", kind.by().table());
        }
        return blank(frame.strategy(code), tab, form);
    }

    private ModelAndView blank(StrategyView strategy, String tab, FormInput form) {
        if (form.isKept() && form.text("pasted").isEmpty()) {
            form.text("file");
            form.reject("file", "Choose the file again. A file is not kept while you sign in.");
        }
        return frame.give(strategy, tab, form);
    }

    @PostMapping(IMPORT)
    @ForCoordinators
    ModelAndView give(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            FormInput form,
            HttpSession session,
            Authentication caller)
            throws IOException {
        StrategyView strategy = frame.strategy(code);
        ImportSource source = source(file, form);
        if (source == null) {
            return ImportFrame.faulty(frame.give(strategy, "", form));
        }
        String kind = frame.kind(form.value("kind"))
                .map(chosen -> chosen.by().table())
                .orElse(null);
        ImportHow chosen = frame.how(form);
        ImportAnswer<ImportLook> answer = imports.look(kind, code, source, chosen, caller);
        if (answer instanceof NotTaken<ImportLook> not && isAboutChoices(not.refused())) {
            chosen = ImportHow.GUESSED;
            answer = imports.look(kind, code, source, chosen, caller);
        }
        return switch (answer) {
            case Given<ImportLook>(ImportLook look) ->
                begin(strategy.code().value(), key(strategy, form, session), kind, look, source, chosen, session);
            case NotTaken<ImportLook>(Refused refused) ->
                ImportFrame.refused(frame.give(strategy, "", form), form, refused);
        };
    }

    /** What was chosen for an earlier file need not fit this one. */
    private static boolean isAboutChoices(Refused refused) {
        return refused.errors().stream().anyMatch(error -> error.field().startsWith(ImportFrame.HOW));
    }

    private static @Nullable ImportSource source(@Nullable MultipartFile file, FormInput form) throws IOException {
        form.text("file");
        String pasted = form.text("pasted").map(_ -> form.value("pasted")).orElse("");
        boolean uploaded = file != null && !file.isEmpty();
        if (uploaded && !pasted.isEmpty()) {
            form.reject("pasted", "Choose a file or paste a table, not both. Empty this box, or choose no file");
            return null;
        }
        if (uploaded) {
            return ImportSource.file(UploadedFile.of(Objects.requireNonNull(file)));
        }
        if (pasted.isEmpty()) {
            form.reject("file", "Choose a CSV, Excel or Word file that is not empty, or paste a table below");
            return null;
        }
        return ImportSource.pasted(pasted);
    }

    /** That of the form; another where a file was given under it already, so that a key stands for one file. */
    private static String key(StrategyView strategy, FormInput form, HttpSession session) {
        boolean used = ImportDrafts.of(session)
                .find(strategy.code().value(), form.key())
                .isPresent();
        return used ? UUID.randomUUID().toString() : form.key();
    }

    /** What it turned out to be; rows that go into a case go into the one that was asked for. */
    private static String kindOf(ImportLook look, @Nullable String asked) {
        return asked != null && ImportTarget.of(asked).takes(look.kind()) ? asked : look.kind();
    }

    private ModelAndView begin(
            String code,
            String key,
            @Nullable String asked,
            ImportLook look,
            ImportSource source,
            ImportHow chosen,
            HttpSession session) {
        boolean several = look.tables().size() > 1;
        ImportDraft draft = new ImportDraft(code, key, kindOf(look, asked), several, source, chosen, null);
        ImportDrafts.of(session).keep(draft, session);
        return frame.redirect(draft.step(several && chosen.table() == null ? "table" : "columns"));
    }
}

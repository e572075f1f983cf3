package org.waymark.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.query.api.ReadYourWrites;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportTarget;
import org.waymark.query.web.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What all steps of an import share: the strategy, the kinds of table, and what is shown where the file is lost. */
@Component
class ImportFrame {

    /** In which each step carries what was chosen, so that nothing but the file is lost with the session. */
    static final String HOW = "how";

    static final String LOST = "The file is no longer kept. Choose it again. What you chose for it is still here.";

    private final StrategyPageModel pageModel;
    private final CaseKinds kinds;
    private final HttpServletRequest request;
    private final JsonMapper json;

    ImportFrame(StrategyPageModel pageModel, CaseKinds kinds, HttpServletRequest request, JsonMapper json) {
        this.pageModel = pageModel;
        this.kinds = kinds;
        this.request = request;
        this.json = json;
    }

    StrategyView strategy(String code) {
        return pageModel.strategy(code, AsOf.now());
    }

    /** What is imported, and the tab that shows it. */
    record Kind(String tab, CaseImport by) {}

    List<Kind> kinds() {
        return Stream.concat(
                        kinds.all().stream().flatMap(ImportFrame::importsOf),
                        Stream.of(
                                new Kind("set-up", OtherImport.THEMES),
                                new Kind("cross-reference", OtherImport.FRAMEWORK),
                                new Kind("cross-reference", OtherImport.CROSS_REFERENCE)))
                .toList();
    }

    private static Stream<Kind> importsOf(CaseDeclaration kind) {
        return kind.imports().stream().map(by -> new Kind(kind.tab(), by));
    }

    Optional<Kind> kindOfTab(String tab) {
        return kinds().stream().filter(kind -> kind.tab().equals(tab)).findFirst();
    }

    /** The kind that command-service names so. */
    Optional<Kind> kind(String table) {
        return into(table).or(() -> ofTable(table));
    }

    /** What goes into one case, such as the rows of a worksheet. */
    private static Optional<Kind> into(String table) {
        ImportTarget target = ImportTarget.of(table);
        String ref = target.ref();
        ImportTarget.Into into = target.into();
        return into == null || ref == null
                ? Optional.empty()
                : Optional.of(
                        switch (into) {
                            case WORKSHEET -> new Kind("worksheets", OtherImport.rowsOf(ref));
                            case ASSESSMENT -> new Kind("assessments", OtherImport.tasksOf(ref));
                        });
    }

    private Optional<Kind> ofTable(String table) {
        return kinds().stream().filter(kind -> kind.by().table().equals(table)).findFirst();
    }

    Kind kind(ImportDraft draft) {
        return kind(draft.kind()).orElseThrow(StrategyPageModel::notFound);
    }

    /** @param chosen what is chosen already: what goes into one case is offered only to whoever comes from it */
    List<Option> kindOptions(String chosen) {
        return Stream.concat(kinds().stream(), into(chosen).stream())
                .map(kind -> Option.of(
                        kind.by().table(),
                        Character.toUpperCase(kind.by().name().charAt(0))
                                + kind.by().name().substring(1)))
                .toList();
    }

    /** The first step. */
    ModelAndView give(StrategyView strategy, String tab, FormInput form) {
        return pageModel
                .form("imports/give", tab, strategy, form)
                .addObject("kinds", kindOptions(form.value("kind")))
                .addObject("hints", kinds().stream().map(Kind::by).toList());
    }

    /** A later step. */
    ModelAndView step(String template, ImportDraft draft, FormInput form) {
        Kind kind = kind(draft);
        return pageModel
                .form("imports/" + template, kind.tab(), strategy(draft.strategy()), form)
                .addObject("draft", draft)
                .addObject("kind", kind.by())
                .addObject("chosen", json.writeValueAsString(draft.how()));
    }

    /** Shows a step of an import, or asks for its file again. */
    ModelAndView with(
            String code, String key, HttpSession session, FormInput form, Function<ImportDraft, ModelAndView> shown) {
        StrategyView strategy = strategy(code);
        return ImportDrafts.of(session)
                .find(strategy.code().value(), key)
                .map(shown)
                .orElseGet(() -> lost(strategy, form, how(form)));
    }

    /** The first step again, with all that was chosen for the file. */
    ModelAndView lost(StrategyView strategy, FormInput form, ImportHow chosen) {
        FormInput again =
                FormInput.empty().prefill(HOW, json.writeValueAsString(chosen)).prefill("kind", form.value("kind"));
        again.text("file");
        again.reject("file", LOST);
        return give(strategy, "", again);
    }

    /** What a step carries of the choices that were made before it. */
    ImportHow how(FormInput form) {
        return form.text(HOW).map(this::read).orElse(ImportHow.GUESSED);
    }

    private ImportHow read(String text) {
        try {
            ImportHow how = json.readValue(text, ImportHow.class);
            return how == null ? ImportHow.GUESSED : how;
        } catch (JacksonException damaged) {
            return ImportHow.GUESSED;
        }
    }

    /** Where to go on (303). */
    ModelAndView redirect(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** The same, to a page that waits until it has seen a position. */
    ModelAndView redirect(String path, @Nullable Long position) {
        if (position != null) {
            RequestContextUtils.getOutputFlashMap(request).put(ReadYourWrites.NOTED, position);
        }
        return redirect(path);
    }

    /** Goes on with something to say there. */
    ModelAndView redirect(String path, String flash, Object value) {
        RequestContextUtils.getOutputFlashMap(request).put(flash, value);
        return redirect(path);
    }

    static ModelAndView refused(ModelAndView page, FormInput form, Refused refused) {
        form.reject(refused);
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        return page;
    }

    static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

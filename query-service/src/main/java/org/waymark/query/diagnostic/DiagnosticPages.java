package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.Cases;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormBodies;
import org.waymark.query.forms.FormBody;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of runs of the diagnostic, and each of them, with its questions answered where they stand. */
@Pages
class DiagnosticPages {

    private final Answers answers;
    private final Cases cases;
    private final Forms forms;
    private final FormBodies bodies;
    private final ExerciseHelp help;
    private final StrategyPageModel pageModel;

    DiagnosticPages(
            Answers answers,
            Cases cases,
            Forms forms,
            FormBodies bodies,
            ExerciseHelp help,
            StrategyPageModel pageModel) {
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.bodies = bodies;
        this.help = help;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/diagnostics")
    @ForReaders
    ModelAndView diagnostics(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return pageModel
                .page("diagnostic/diagnostics", DiagnosticCases.TAB, snapshot)
                .addObject("list", answers.laidOut(snapshot, DiagnosticList.class, DiagnosticList::of))
                .addObject("starts", forms.offers(strategy, StartDiagnosticForms.START, reader))
                .addObject("defines", forms.offers(strategy, DefineQuestionsForms.DEFINE, reader));
    }

    /**
     * A run.
     *
     * @param show which questions
     * @param edit ref of the question that is answered where it stands
     */
    @GetMapping("/strategies/{code}/diagnostics/{ref}")
    @ForReaders
    ModelAndView diagnostic(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String edit,
            Reader reader) {
        Strategies.at(snapshot); // says where nothing of the strategy was recorded by then
        DiagnosticSheet sheet = DiagnosticSheets.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        DiagnosticFilter filter = DiagnosticFilter.of(show);
        boolean present = snapshot.asOf().present();
        List<Question> shown = sheet.questions().stream()
                .filter(question -> filter.shows(question) || question.ref().equals(edit))
                .toList();
        List<CommandForm> next = present ? next(snapshot, ref, reader) : List.of();
        return pageModel
                .page("diagnostic/diagnostic", DiagnosticCases.TAB, snapshot)
                .addObject("sheet", sheet)
                .addObject("filter", filter)
                .addObject("shown", shown)
                .addObject("places", help.of(snapshot, sheet.questions(), reader))
                .addObject(
                        "editing",
                        present && edit != null && sheet.question(edit).isPresent()
                                ? body(snapshot, ref, edit, reader)
                                : null)
                .addObject("edited", edit)
                .addObject("answers", next.stream().anyMatch(form -> form.name().equals(DiagnosticForms.ANSWER)))
                .addObject(
                        "next",
                        next.stream()
                                .filter(form -> !form.name().equals(DiagnosticForms.ANSWER))
                                .toList())
                .addObject(FilterWords.ATTRIBUTE, filter.inWords());
    }

    private @Nullable FormBody body(StrategySnapshot snapshot, String ref, String question, Reader reader) {
        return bodies.aboutCase(
                        snapshot.strategy(),
                        ref,
                        DiagnosticForms.ANSWER,
                        Map.of(DiagnosticForms.QUESTION, question),
                        reader)
                .orElse(null);
    }

    private List<CommandForm> next(StrategySnapshot snapshot, String ref, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return cases.find(snapshot, ref)
                .map(found -> forms.offered(strategy, found.about().name(), found.state(), reader))
                .orElse(List.of());
    }
}

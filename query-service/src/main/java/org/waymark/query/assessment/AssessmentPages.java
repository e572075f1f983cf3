package org.waymark.query.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.assessment.AssessmentSheet.Place;
import org.waymark.query.cases.Cases;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormBodies;
import org.waymark.query.forms.FormBody;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of rounds of self-assessment, and each of them, with its dimensions scored where they stand. */
@Pages
class AssessmentPages {

    private final Answers answers;
    private final Cases cases;
    private final Forms forms;
    private final FormBodies bodies;
    private final StrategyPageModel pageModel;

    AssessmentPages(Answers answers, Cases cases, Forms forms, FormBodies bodies, StrategyPageModel pageModel) {
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.bodies = bodies;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/assessments")
    @ForReaders
    ModelAndView assessments(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return pageModel
                .page("assessment/assessments", AssessmentCases.TAB, snapshot)
                .addObject("list", answers.laidOut(snapshot, AssessmentList.class, AssessmentList::of))
                .addObject("starts", forms.offers(strategy, StartAssessmentForms.START, reader))
                .addObject("defines", forms.offers(strategy, DefineFrameworkForms.DEFINE, reader));
    }

    /** @param edit where a score is given, as {@link AssessmentSheet#key} names it; the others are shown */
    @GetMapping("/strategies/{code}/assessments/{ref}")
    @ForReaders
    ModelAndView assessment(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String edit,
            Reader reader) {
        Strategies.at(snapshot); // says where nothing of the strategy was recorded by then
        AssessmentSheet sheet = AssessmentSheets.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        boolean present = snapshot.asOf().present();
        List<CommandForm> next = present ? next(snapshot, ref, reader) : List.of();
        return pageModel
                .page("assessment/assessment", AssessmentCases.TAB, snapshot)
                .addObject("sheet", sheet)
                .addObject("editing", present ? body(snapshot, sheet, edit, reader) : null)
                .addObject("edited", edit)
                .addObject("acts", present ? acts(snapshot, sheet, next, reader) : Set.of())
                .addObject(
                        "next",
                        next.stream()
                                .filter(form -> !AssessmentTaskForms.NAMES.contains(form.name()))
                                .toList());
    }

    private @Nullable FormBody body(
            StrategySnapshot snapshot, AssessmentSheet sheet, @Nullable String edit, Reader reader) {
        Place place = sheet.place(edit).orElse(null);
        if (place == null) {
            return null;
        }
        String ref = place.dimension().ref();
        String group = place.group();
        return (group == null
                        ? bodies.aboutCase(snapshot.strategy(), ref, AssessmentDimensionForms.SCORE, reader)
                        : bodies.aboutCase(
                                snapshot.strategy(),
                                ref,
                                AssessmentDimensionForms.SCORE_GROUP,
                                Map.of(AssessmentDimensionForms.GROUP, group),
                                reader))
                .orElse(null);
    }

    /** The names of the forms that are offered for the round, and for each of its dimensions. */
    private Set<String> acts(StrategySnapshot snapshot, AssessmentSheet sheet, List<CommandForm> next, Reader reader) {
        Set<String> acts = next.stream().map(CommandForm::name).collect(Collectors.toSet());
        sheet.dimensions().stream()
                .findFirst()
                .ifPresent(first -> next(snapshot, first.ref(), reader).forEach(form -> acts.add(form.name())));
        return acts;
    }

    private List<CommandForm> next(StrategySnapshot snapshot, String ref, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return cases.find(snapshot, ref)
                .map(found -> forms.offered(strategy, found.about().name(), found.state(), reader))
                .orElse(List.of());
    }
}

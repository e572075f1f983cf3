package org.waymark.query.indicator;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.cases.Cases;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormBodies;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of indicators, and each of them with its figures. */
@Pages
class IndicatorPages {

    private final Cases cases;
    private final Forms forms;
    private final FormBodies bodies;
    private final StrategyPageModel pageModel;

    IndicatorPages(Cases cases, Forms forms, FormBodies bodies, StrategyPageModel pageModel) {
        this.cases = cases;
        this.forms = forms;
        this.bodies = bodies;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/indicators")
    @ForReaders
    ModelAndView indicators(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return pageModel
                .page("indicator/indicators", IndicatorCases.TAB, snapshot)
                .addObject("list", IndicatorGroups.of(strategy, Indicators.of(snapshot)))
                .addObject("adds", forms.offers(strategy, AddIndicatorForms.ADD, reader));
    }

    @GetMapping("/strategies/{code}/indicators/{ref}")
    @ForReaders
    ModelAndView indicator(StrategySnapshot snapshot, @PathVariable String ref, Reader reader) {
        Strategies.at(snapshot); // says where nothing of the strategy was recorded by then
        IndicatorFigures figures = Indicators.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        boolean present = snapshot.asOf().present();
        return pageModel
                .page("indicator/indicator", IndicatorCases.TAB, snapshot)
                .addObject("figures", figures)
                .addObject("marks", IndicatorMarks.of(snapshot, ref))
                .addObject(
                        "recording",
                        present
                                ? bodies.aboutCase(snapshot.strategy(), ref, IndicatorForms.RECORD, reader)
                                        .orElse(null)
                                : null)
                .addObject("next", present ? next(snapshot, ref, reader) : List.of());
    }

    private List<CommandForm> next(StrategySnapshot snapshot, String ref, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return cases.find(snapshot, ref)
                .map(found -> forms.offered(strategy, found.about().name(), found.state(), reader).stream()
                        .filter(form -> !form.name().equals(IndicatorForms.RECORD))
                        .toList())
                .orElse(List.of());
    }
}

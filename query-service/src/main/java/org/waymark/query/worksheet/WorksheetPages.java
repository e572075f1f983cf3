package org.waymark.query.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
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
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.Sheets;

/** The list of worksheets, and each of them, with its rows filled in where they stand. */
@Pages
class WorksheetPages {

    private final Answers answers;
    private final Cases cases;
    private final Forms forms;
    private final FormBodies bodies;
    private final StrategyPageModel pageModel;

    WorksheetPages(Answers answers, Cases cases, Forms forms, FormBodies bodies, StrategyPageModel pageModel) {
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.bodies = bodies;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/worksheets")
    @ForReaders
    ModelAndView worksheets(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return pageModel
                .page("worksheet/worksheets", WorksheetCases.TAB, snapshot)
                .addObject("list", answers.laidOut(snapshot, WorksheetList.class, WorksheetList::of))
                .addObject("starts", forms.offers(strategy, StartWorksheetForms.START, reader))
                .addObject("defines", forms.offers(strategy, DefineWorksheetForms.DEFINE, reader));
    }

    /** @param edit ref of the row that is revised where it stands; the others are shown */
    @GetMapping("/strategies/{code}/worksheets/{ref}")
    @ForReaders
    ModelAndView worksheet(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String edit,
            Reader reader) {
        Strategies.at(snapshot); // says where nothing of the strategy was recorded by then
        Sheet sheet = Sheets.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        boolean present = snapshot.asOf().present();
        return pageModel
                .page("worksheet/worksheet", WorksheetCases.TAB, snapshot)
                .addObject("sheet", sheet)
                .addObject("adding", present ? body(snapshot, ref, WorksheetForms.ADD_ROW, reader) : null)
                .addObject("edited", edit)
                .addObject(
                        "editing",
                        present && edit != null && sheet.row(edit).isPresent()
                                ? body(snapshot, edit, WorksheetRowForms.REVISE, reader)
                                : null)
                .addObject("next", present ? next(snapshot, ref, reader) : List.of());
    }

    private @Nullable FormBody body(StrategySnapshot snapshot, String ref, String form, Reader reader) {
        return bodies.aboutCase(snapshot.strategy(), ref, form, reader).orElse(null);
    }

    private List<CommandForm> next(StrategySnapshot snapshot, String ref, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return cases.find(snapshot, ref)
                .map(found -> forms.offered(strategy, found.about().name(), found.state(), reader).stream()
                        .filter(form -> !form.name().equals(WorksheetForms.ADD_ROW))
                        .toList())
                .orElse(List.of());
    }
}

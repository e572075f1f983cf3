package org.waymark.query.crossreference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.crossreference.CrossReference.LinkedCase;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;
import org.waymark.query.web.Refs;

/** The cross-reference matrix: items of outside plans down, themes across, projects and actions in the cells. */
@Pages
class CrossReferencePages {

    private final Answers answers;
    private final StrategyPageModel pageModel;
    private final Forms forms;

    CrossReferencePages(StrategyPageModel pageModel, Forms forms, Answers answers) {
        this.answers = answers;
        this.pageModel = pageModel;
        this.forms = forms;
    }

    @GetMapping("/strategies/{code}/cross-reference")
    @ForReaders
    ModelAndView matrix(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        CrossReference matrix = answers.laidOut(snapshot, CrossReference.class, CrossReferences::matrix);
        return pageModel
                .page("crossreference/cross-reference", "cross-reference", snapshot)
                .addObject("matrix", matrix)
                .addObject("cases", cases(matrix))
                .addObject("links", snapshot.asOf().present() && forms.offers(strategy, LinkForms.LINK_THEME, reader));
    }

    /** Every linked case, once, for the key below the tables. */
    private static List<LinkedCase> cases(CrossReference matrix) {
        return matrix.frameworks().stream()
                .flatMap(framework -> framework.items().stream())
                .flatMap(item -> Stream.concat(item.projects().stream(), item.actions().stream()))
                .distinct()
                .sorted(Comparator.comparing(LinkedCase::ref, Refs.NATURAL))
                .toList();
    }
}

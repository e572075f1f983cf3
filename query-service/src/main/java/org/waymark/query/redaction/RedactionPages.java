package org.waymark.query.redaction;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;

/** What was taken out of a strategy, or shall be: who asked, why, who agreed. */
@Pages
class RedactionPages {

    static final String SECTION = "redactions";

    private final Redactions redactions;
    private final StrategyPageModel pageModel;

    RedactionPages(Redactions redactions, StrategyPageModel pageModel) {
        this.redactions = redactions;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/redactions")
    @ForRedactionReaders
    ModelAndView list(@Present StrategySnapshot snapshot) {
        return pageModel
                .present("redaction/list", SECTION, Strategies.at(snapshot))
                .addObject("redactions", Redactions.all(snapshot).redactions());
    }

    @GetMapping("/strategies/{code}/redactions/{ref}")
    @ForRedactionReaders
    ModelAndView one(@Present StrategySnapshot snapshot, @PathVariable String ref) {
        RedactionView redaction = Redactions.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        List<Repetition> repetitions = redaction.isOpen() ? redactions.repetitions(redaction) : List.of();
        return pageModel
                .present("redaction/redaction", SECTION, Strategies.at(snapshot))
                .addObject("redaction", redaction)
                .addObject("repetitions", repetitions);
    }
}

package org.waymark.query.redaction;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
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
    ModelAndView list(@PathVariable String code) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        return pageModel
                .form("redaction/list", SECTION, strategy, FormInput.empty())
                .addObject("redactions", redactions.all(strategy.code()).redactions());
    }

    @GetMapping("/strategies/{code}/redactions/{ref}")
    @ForRedactionReaders
    ModelAndView one(@PathVariable String code, @PathVariable String ref) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        RedactionView redaction = redactions.find(strategy.code(), ref).orElseThrow(StrategyPageModel::notFound);
        List<Repetition> repetitions = redaction.isOpen() ? redactions.repetitions(redaction) : List.of();
        return pageModel
                .form("redaction/redaction", SECTION, strategy, FormInput.empty())
                .addObject("redaction", redaction)
                .addObject("repetitions", repetitions);
    }
}

package org.waymark.query.redaction;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.strategy.StrategyFrame;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** What was taken out of a strategy, or shall be: who asked, why, who agreed. */
@Pages
class RedactionPages {

    static final String SECTION = "redactions";

    private final Redactions redactions;
    private final StrategyFrame frame;

    RedactionPages(Redactions redactions, StrategyFrame frame) {
        this.redactions = redactions;
        this.frame = frame;
    }

    @GetMapping("/strategies/{code}/redactions")
    @ForRedactionReaders
    ModelAndView list(@PathVariable String code) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        return frame.form("redaction/list", SECTION, strategy, FormInput.empty())
                .addObject("redactions", redactions.all(strategy.code()).redactions());
    }

    @GetMapping("/strategies/{code}/redactions/{ref}")
    @ForRedactionReaders
    ModelAndView one(@PathVariable String code, @PathVariable String ref) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        RedactionView redaction = redactions.find(strategy.code(), ref).orElseThrow(StrategyFrame::notFound);
        List<Repetition> repetitions = redaction.isOpen() ? redactions.repetitions(redaction) : List.of();
        return frame.form("redaction/redaction", SECTION, strategy, FormInput.empty())
                .addObject("redaction", redaction)
                .addObject("repetitions", repetitions);
    }
}

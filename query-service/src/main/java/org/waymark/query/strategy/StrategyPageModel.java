package org.waymark.query.strategy;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;

/** The frame of every page about one strategy: finds it at the moment asked for, and tells the layout what to show. */
@Component
public class StrategyPageModel {

    private final Strategies strategies;
    private final Meetings meetings;
    private final Formats words;

    StrategyPageModel(Strategies strategies, Meetings meetings, Formats words) {
        this.strategies = strategies;
        this.meetings = meetings;
        this.words = words;
    }

    /** What to throw where a path leads to nothing. */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * The strategy in a path.
     *
     * @throws NotFoundException if there was none at that moment
     */
    public StrategyView strategy(String code, AsOf asOf) {
        return strategies
                .find(NotFoundException.codeOrNotFound(code), asOf)
                .orElseThrow(() -> NotFoundException.strategy(code, asOf));
    }

    /**
     * A page that shows a strategy at a moment; not found where there was none then. It is given whether that is the {@code present}, and whether it is
     * {@code live}: the present of a strategy that is not closed, where things can be changed.
     *
     * @param section which tab of the navigation it belongs to
     */
    public ModelAndView page(String template, String section, StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        AsOf asOf = snapshot.asOf();
        return framed(template, section, strategy)
                .addObject("asOf", asOf)
                .addObject("present", asOf.present())
                .addObject("live", asOf.present() && strategy.closed() == null)
                .addObject("query", asOf.present() ? "" : "?asOf=" + asOf)
                .addObject("moment", words.moment(asOf))
                .addObject("meetings", meetings.held(snapshot.present()))
                .addObject(
                        "here",
                        ServletUriComponentsBuilder.fromCurrentRequestUri()
                                .build()
                                .getPath());
    }

    /** A page that holds a form about a strategy as it is now. */
    public ModelAndView form(String template, String section, StrategyView strategy, FormInput form) {
        return framed(template, section, strategy).addObject("query", "").addObject("form", form);
    }

    private static ModelAndView framed(String template, String section, StrategyView strategy) {
        return new ModelAndView(template)
                .addObject("strategy", strategy)
                .addObject("section", section)
                .addObject("base", "/strategies/" + strategy.code())
                .addObject("zone", strategy.charter().timeZone());
    }
}

package org.waymark.query.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.LivePage;
import org.waymark.query.web.StrategyFrame;
import org.waymark.query.web.StrategyFrames;

/** The frame of every page about one strategy: finds it at the moment asked for, and tells the layout what to show. */
@Component
public class StrategyPageModel implements StrategyFrames {

    private final Strategies strategies;
    private final MomentChoices moments;
    private final CaseTabs cases;

    StrategyPageModel(Strategies strategies, MomentChoices moments, CaseTabs cases) {
        this.strategies = strategies;
        this.moments = moments;
        this.cases = cases;
    }

    @Override
    public Optional<StrategyFrame> find(String code) {
        return strategies
                .find(NotFoundException.codeOrNotFound(code), AsOf.now())
                .map(strategy -> new StrategyPage(strategy, "", AsOf.now(), null, List.of(), cases.tabs()));
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
     * A page that shows a strategy at a moment; not found where there was none then. Its template is given the {@link StrategyPage} as {@code page}.
     *
     * @param section which tab of the navigation it belongs to
     */
    public ModelAndView page(String template, String section, StrategySnapshot snapshot) {
        return page(
                template,
                section,
                snapshot,
                Objects.requireNonNull(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .build()
                        .getPath()));
    }

    /** The frame of the page of a request at a moment by which nothing of the strategy was recorded. */
    StrategyPage before(StrategySnapshot snapshot) {
        return new StrategyPage(
                Strategies.at(snapshot.present()),
                "",
                snapshot.asOf(),
                path(),
                moments.in(snapshot.present()),
                cases.tabs());
    }

    private static String path() {
        return Objects.requireNonNull(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath());
    }

    /**
     * The same for a page whose other moments are found elsewhere.
     *
     * @param here the path that shows another moment
     */
    public ModelAndView page(String template, String section, StrategySnapshot snapshot, String here) {
        ModelAndView page = framed(template, shown(section, snapshot, here));
        if (snapshot.asOf().present()) {
            page.addObject(LivePage.ATTRIBUTE, new LivePage(snapshot.strategy().value(), snapshot.position()));
        }
        return page;
    }

    /** What a template needs that shows a part of a strategy at another moment than the rest of its page. */
    public StrategyPage shown(String section, StrategySnapshot snapshot, String here) {
        return new StrategyPage(
                Strategies.at(snapshot), section, snapshot.asOf(), here, moments.in(snapshot.present()), cases.tabs());
    }

    /** A page that always shows a strategy as it is now. */
    public ModelAndView present(String template, String section, StrategyView strategy) {
        return framed(template, new StrategyPage(strategy, section, AsOf.now(), null, List.of(), cases.tabs()));
    }

    /** A page that is a form about a strategy as it is now. */
    public ModelAndView form(String template, String section, StrategyView strategy, FormInput form) {
        return present(template, section, strategy).addObject("form", form);
    }

    private static ModelAndView framed(String template, StrategyPage page) {
        return new ModelAndView(template).addObject("page", page);
    }
}

package org.waymark.query.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.ActionStatus;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;
import org.waymark.query.strategy.Workstream;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The action plan, by theme and workstream. */
@Pages
class ActionPlanPages {

    static final List<Option> STATUSES = Stream.concat(
                    Stream.of(Option.of("", "Any")),
                    Arrays.stream(ActionStatus.values()).map(status -> Option.of(status.name(), status.title())))
            .toList();

    private final Answers answers;
    private final StrategyPageModel pageModel;

    ActionPlanPages(StrategyPageModel pageModel, Answers answers) {
        this.answers = answers;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/action-plan")
    @ForReaders
    ModelAndView plan(
            StrategySnapshot snapshot,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String sort,
            Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        ActionPlanView plan = answers.laidOut(snapshot, ActionPlanView.class, Actions::plan);
        ActionPlanFilter filter =
                new ActionPlanFilter(new CaseFilter(theme, lead, rating), text, mine, overdue, due, status, sort);
        List<ActionPlanView.Row> shown = filter.of(plan, strategy.ratings(), reader.id());
        return pageModel
                .page("action/action-plan", "action-plan", snapshot)
                .addObject("plan", plan)
                .addObject("shown", shown.size())
                .addObject("themes", themes(strategy, shown))
                .addObject("filter", filter)
                .addObject("themeChoices", CaseFilter.themesOrNone(strategy))
                .addObject("leads", CaseFilter.leads(plan.actions().stream().map(ActionPlanView.Row::leads)))
                .addObject("ratings", CaseFilter.ratings(strategy.ratings()))
                .addObject("statuses", STATUSES)
                .addObject("sorts", ActionPlanFilter.SORTS)
                .addObject(FilterWords.ATTRIBUTE, filter.inWords(strategy, reader.id()));
    }

    static List<ThemeRows> themes(StrategyView strategy, List<ActionPlanView.Row> rows) {
        Stream<ThemeRows> inThemes = strategy.themes().stream()
                .map(theme -> new ThemeRows(
                        theme.ref().toLowerCase(Locale.ROOT),
                        "Theme " + theme.ref() + ": ",
                        theme.title(),
                        groups(theme, rows)));
        List<ActionPlanView.Row> elsewhere = rows.stream()
                .filter(row ->
                        row.theme() == null || strategy.theme(row.theme()).isEmpty())
                .toList();
        return Stream.concat(
                        inThemes, Stream.of(new ThemeRows("none", "", "No theme", List.of(new Group(null, elsewhere)))))
                .filter(theme -> theme.count() > 0)
                .toList();
    }

    private static List<Group> groups(Theme theme, List<ActionPlanView.Row> rows) {
        List<ActionPlanView.Row> own =
                rows.stream().filter(row -> theme.ref().equals(row.theme())).toList();
        Stream<Group> inWorkstreams = theme.workstreams().stream()
                .map(workstream -> new Group(
                        workstream.ref() + " " + workstream.title(),
                        own.stream()
                                .filter(row -> workstream.ref().equals(row.workstream()))
                                .toList()));
        List<String> known = theme.workstreams().stream().map(Workstream::ref).toList();
        Group directly = new Group(
                null,
                own.stream()
                        .filter(row -> row.workstream() == null || !known.contains(row.workstream()))
                        .toList());
        return Stream.concat(Stream.of(directly), inWorkstreams)
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /**
     * The actions of a theme.
     *
     * @param id     the theme in the address of the part of the page, as {@code theme-1} has 1
     * @param before what stands before its title: its reference
     * @param title  of the theme
     * @param groups those that belong to the theme itself, then by workstream
     */
    public record ThemeRows(String id, String before, String title, List<Group> groups) {

        /** How many actions there are. */
        public int count() {
            return groups.stream().mapToInt(group -> group.rows().size()).sum();
        }
    }

    /**
     * Rows under one heading.
     *
     * @param workstream its workstream, as a heading; null for actions that belong to the theme itself
     */
    public record Group(@Nullable String workstream, List<ActionPlanView.Row> rows) {}
}

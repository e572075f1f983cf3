package org.waymark.query.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.Unassigned;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The risk register, and the risk matrix as a heat map. */
@Pages
class RiskPages {

    private static final String SECTION = "risks";

    private final Forms forms;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    RiskPages(Forms forms, StrategyPageModel pageModel, Answers answers) {
        this.answers = answers;
        this.forms = forms;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/risks")
    @ForReaders
    ModelAndView register(
            StrategySnapshot snapshot,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String sort,
            Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        RiskRegister register = answers.laidOut(snapshot, RiskRegister.class, Risks::register);
        RiskFilter filter = new RiskFilter(text, theme, owner, rating, status, mine, overdue, sort);
        List<Row> shown = filter.of(register.risks(), reader.id());
        return pageModel
                .page("risk/register", SECTION, snapshot)
                .addObject("register", register)
                .addObject("filter", filter)
                .addObject(
                        "lastReview",
                        register.risks().stream()
                                .flatMap(row -> Optional.ofNullable(row.movement()).stream())
                                .findFirst()
                                .orElse(null))
                .addObject("shown", shown)
                .addObject("themesShown", byTheme(strategy, shown))
                .addObject("themes", CaseFilter.themesOrNone(strategy))
                .addObject("owners", owners(register))
                .addObject("ratings", RiskFilter.RATINGS)
                .addObject("statuses", RiskFilter.STATUSES)
                .addObject(FilterWords.ATTRIBUTE, inWords(filter, strategy, reader))
                .addObject("sorts", RiskFilter.SORTS)
                .addObject("sortLinks", sortLinks(filter, snapshot.asOf()))
                .addObject("canRaise", snapshot.asOf().present() && forms.offers(strategy, RaiseRiskForm.NAME, reader));
    }

    @GetMapping("/strategies/{code}/risks/matrix")
    @ForReaders
    ModelAndView matrix(
            StrategySnapshot snapshot, @RequestParam(defaultValue = "current") String assessment, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        Kind kind = kind(assessment).orElse(Kind.CURRENT);
        RiskMatrixView matrix = Risks.matrix(snapshot, kind);
        RiskRegister register = answers.laidOut(snapshot, RiskRegister.class, Risks::register);
        Map<String, Row> byRef = register.risks().stream().collect(Collectors.toMap(Row::ref, Function.identity()));
        return pageModel
                .page("risk/matrix", SECTION, snapshot)
                .addObject("matrix", matrix)
                .addObject(
                        FilterWords.ATTRIBUTE,
                        new FilterWords()
                                .and("", "the " + Formats.lowerCase(kind) + " assessment")
                                .sentence())
                .addObject("byRef", byRef)
                .addObject("kinds", Kind.values())
                .addObject("canRaise", snapshot.asOf().present() && forms.offers(strategy, RaiseRiskForm.NAME, reader));
    }

    private static String inWords(RiskFilter filter, StrategyView strategy, Reader reader) {
        return inWords(filter, strategy, reader, filter.narrowed() ? filter.status() : "");
    }

    /** @param status which is told of; empty for none */
    static String inWords(RiskFilter filter, StrategyView strategy, Reader reader, String status) {
        return new FilterWords()
                .and("text", filter.text())
                .and("theme", CaseFilter.themesOrNone(strategy), filter.theme())
                .and("", filter.unowned() ? Unassigned.NO_OWNER : null)
                .and("owner or actionee", filter.unowned() ? null : Formats.person(filter.owner()))
                .and("rating", RiskFilter.RATINGS, filter.rating())
                .and("status", RiskFilter.STATUSES, status)
                .and("risks of " + Formats.person(reader.id()), filter.mine())
                .and("overdue", filter.overdue())
                .sentence();
    }

    /** For each order, the same page sorted so. */
    private static Map<String, String> sortLinks(RiskFilter filter, AsOf asOf) {
        return RiskFilter.SORTS.stream().map(Option::value).collect(Collectors.toMap(Function.identity(), by -> {
            UriComponentsBuilder link = UriComponentsBuilder.newInstance();
            filter.sortedBy(by).forEach(link::queryParam);
            if (!asOf.present()) {
                link.queryParam("asOf", asOf);
                link.queryParamIfPresent("mode", asOf.corrected() ? Optional.of("corrected") : Optional.empty());
            }
            return link.encode().toUriString();
        }));
    }

    private static Optional<Kind> kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<ThemeRows> byTheme(StrategyView strategy, List<Row> rows) {
        Stream<ThemeRows> inThemes = strategy.themes().stream()
                .map(theme -> new ThemeRows(
                        theme.ref().toLowerCase(Locale.ROOT),
                        theme.ref() + " " + theme.title(),
                        rows.stream()
                                .filter(row -> theme.ref().equals(row.theme()))
                                .toList()));
        List<Row> elsewhere = rows.stream()
                .filter(row ->
                        row.theme() == null || strategy.theme(row.theme()).isEmpty())
                .toList();
        return Stream.concat(inThemes, Stream.of(new ThemeRows("none", "No theme", elsewhere)))
                .filter(theme -> !theme.rows().isEmpty())
                .toList();
    }

    /**
     * The risks of a theme that are shown.
     *
     * @param id    the theme in the address of its part of the page, as {@code theme-1} has 1
     * @param title its reference and title
     */
    public record ThemeRows(String id, String title, List<Row> rows) {}

    private static List<Option> owners(RiskRegister register) {
        Stream<Option> people = register.risks().stream()
                .flatMap(row -> Stream.of(Optional.ofNullable(row.owner()), Optional.ofNullable(row.actionee())))
                .flatMap(Optional::stream)
                .distinct()
                .map(person -> Option.of(person, Formats.person(person)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        return Stream.concat(
                        Stream.of(Option.of("", "All"), Option.of(RiskFilter.NO_OWNER, Unassigned.NO_OWNER)), people)
                .toList();
    }
}

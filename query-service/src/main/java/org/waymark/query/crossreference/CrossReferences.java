package org.waymark.query.crossreference;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.query.cases.CaseView;
import org.waymark.query.crossreference.CrossReference.FrameworkPart;
import org.waymark.query.crossreference.CrossReference.Item;
import org.waymark.query.crossreference.CrossReference.LinkedCase;
import org.waymark.query.crossreference.CrossReference.Named;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Framework;
import org.waymark.query.strategy.FrameworkLink;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Lays out the cross-reference matrix as of any moment. */
final class CrossReferences {

    private CrossReferences() {}

    /**
     * The matrix.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    static CrossReference matrix(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        Map<String, String> themes = themes(snapshot);
        List<CaseView> cases = snapshot.all(CASES).stream()
                .filter(about -> !about.frameworkItems().isEmpty())
                .toList();
        return new CrossReference(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.day(),
                strategy.themes().stream()
                        .map(theme -> new Named(theme.ref(), theme.title()))
                        .toList(),
                strategy.frameworks().stream()
                        .map(framework -> part(framework, strategy, cases, themes))
                        .toList());
    }

    /** Which theme each project and action is under. */
    private static Map<String, String> themes(StrategySnapshot snapshot) {
        Map<String, String> themes = new HashMap<>();
        snapshot.all(PROJECTS).forEach(project -> themes.put(project.ref(), project.theme()));
        snapshot.all(ACTIONS)
                .forEach(action ->
                        Optional.ofNullable(action.plan().theme()).ifPresent(theme -> themes.put(action.ref(), theme)));
        return themes;
    }

    private static FrameworkPart part(
            Framework framework, StrategyView strategy, List<CaseView> cases, Map<String, String> themes) {
        Stream<Item> planned = framework.items().stream()
                .map(item -> item(framework, item.code(), item.title(), strategy, cases, themes));
        Stream<Item> dropped = linkedCodes(framework, strategy, cases)
                .filter(code -> framework.item(code).isEmpty())
                .map(code -> item(framework, code, null, strategy, cases, themes));
        List<Item> items = Stream.concat(planned, dropped).toList();
        return new FrameworkPart(
                framework.ref(),
                framework.title(),
                framework.version(),
                items,
                items.stream().filter(Item::bare).count());
    }

    private static Stream<String> linkedCodes(Framework framework, StrategyView strategy, List<CaseView> cases) {
        return Stream.concat(
                        strategy.themes().stream().flatMap(theme -> theme.frameworkItems().stream()),
                        cases.stream().flatMap(about -> about.frameworkItems().stream()))
                .filter(link -> link.framework().equals(framework.ref()))
                .map(FrameworkLink::code)
                .distinct();
    }

    private static Item item(
            Framework framework,
            String code,
            @Nullable String title,
            StrategyView strategy,
            List<CaseView> cases,
            Map<String, String> themes) {
        FrameworkLink link = new FrameworkLink(framework.ref(), code);
        return new Item(
                code,
                title,
                strategy.themes().stream()
                        .filter(theme -> theme.frameworkItems().contains(link))
                        .map(theme -> new Named(theme.ref(), theme.title()))
                        .toList(),
                linked(CaseKind.PROJECT, link, cases, themes),
                linked(CaseKind.ACTION, link, cases, themes));
    }

    private static List<LinkedCase> linked(
            CaseKind kind, FrameworkLink link, List<CaseView> cases, Map<String, String> themes) {
        return cases.stream()
                .filter(about -> about.kind() == kind && about.frameworkItems().contains(link))
                .map(about -> new LinkedCase(about.ref(), about.title(), themes.get(about.ref())))
                .toList();
    }
}

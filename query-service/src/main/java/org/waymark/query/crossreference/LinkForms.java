package org.waymark.query.crossreference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.cases.CaseView;
import org.waymark.query.cases.Cases;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.FrameworkLink;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** Links between cases, and from themes, projects and actions to the items of outside plans. */
final class LinkForms {

    static final String LINK_THEME = "link-theme";

    private static final String ITEM = "frameworkItem";
    private static final String WITH_FRAMEWORK = "link-framework-item";
    private static final String WITHOUT_FRAMEWORK = "unlink-framework-item";

    /** Between the framework and the code in a choice: a framework's ref has no spaces. */
    private static final String AND = " ";

    private LinkForms() {}

    /** For all kinds of cases. */
    @Component
    static final class OfCases implements CaseForms {

        private final Cases cases;

        OfCases(Cases cases) {
            this.cases = cases;
        }

        @Override
        public boolean isAbout(CaseDeclaration kind) {
            return true;
        }

        @Override
        public List<CommandForm> forms() {
            return List.of(
                    about("link", "link-cases", "Link to another case")
                            .button("Link")
                            .done("Linked")
                            .takesReason()
                            .fields(subject -> List.of(FormField.choice("to", "Case", others(subject))
                                    .hint("Each of the two pages then shows the other.")
                                    .needed("Choose a case")))
                            .finish((subject, command) -> listed(command)),
                    about("unlink", "unlink-cases", "Remove a link")
                            .button("Remove the link")
                            .done("Link removed")
                            .needsReason()
                            .unlisted()
                            .fields(subject -> List.of(FormField.choice("to", "Linked to", linked(subject))
                                    .needed("Choose a case"))));
        }

        private List<Option> others(Subject subject) {
            List<String> linked = found(subject)
                    .map(Cases.Found::about)
                    .map(CaseView::links)
                    .findFirst()
                    .orElse(List.of());
            return choosing(
                    "Choose a case",
                    cases.all(subject.strategy().code()).stream()
                            .filter(other -> !other.ref().equals(subject.ref()) && !linked.contains(other.ref()))
                            .map(OfCases::option));
        }

        private List<Option> linked(Subject subject) {
            return found(subject)
                    .flatMap(found -> found.links().stream())
                    .map(OfCases::option)
                    .toList();
        }

        private Stream<Cases.Found> found(Subject subject) {
            return cases.find(subject.strategy().code(), subject.ref(), AsOf.now()).stream();
        }

        private static Option option(CaseView about) {
            return Option.of(about.ref(), about.kind().title() + " " + about.ref() + ": " + shortened(about.title()));
        }

        private static Command listed(Command command) {
            Object to = command.body().get("to");
            return to == null ? command : command.with("to", List.of(to));
        }
    }

    /** For those kinds of cases that outside plans are about. */
    @Component
    static final class ToFrameworks implements CaseForms {

        private final Cases cases;

        ToFrameworks(Cases cases) {
            this.cases = cases;
        }

        @Override
        public boolean isAbout(CaseDeclaration kind) {
            return kind.linksToFrameworks();
        }

        @Override
        public List<CommandForm> forms() {
            return List.of(
                    about("link-framework", WITH_FRAMEWORK, "Link to a reference framework")
                            .button("Link")
                            .done("Linked")
                            .takesReason()
                            .when(subject -> !subject.strategy().frameworks().isEmpty())
                            .fields(subject -> List.of(items(subject.strategy())))
                            .finish((subject, command) -> linking(command)),
                    about("unlink-framework", WITHOUT_FRAMEWORK, "Remove a link to a framework")
                            .button("Remove the link")
                            .done("Link removed")
                            .needsReason()
                            .unlisted()
                            .fields(subject -> List.of(linked(subject)))
                            .finish((subject, command) -> unlinking(command)));
        }

        private FormField linked(Subject subject) {
            List<Option> links = cases.find(subject.strategy().code(), subject.ref(), AsOf.now()).stream()
                    .flatMap(found -> found.about().frameworkItems().stream())
                    .map(link -> Option.of(value(link), label(subject.strategy(), link)))
                    .toList();
            return FormField.choice(ITEM, "Linked to", choosing("Choose an item", links.stream()))
                    .needed("Choose an item");
        }
    }

    /** For themes. */
    @Component
    static final class OfThemes implements StrategyForms {

        @Override
        public List<CommandForm> forms() {
            return List.of(
                    form(LINK_THEME, WITH_FRAMEWORK, "Link a theme to a reference framework")
                            .button("Link")
                            .done("Theme {id} linked")
                            .when(subject -> !subject.strategy().frameworks().isEmpty()
                                    && !subject.strategy().themesInUse().isEmpty())
                            .fields(subject -> List.of(
                                    FormField.choice("theme", "Theme", ThemeChoices.inUse(subject.strategy()))
                                            .needed("Choose a theme"),
                                    items(subject.strategy())))
                            .finish((subject, command) -> linking(command)),
                    form("unlink-theme", WITHOUT_FRAMEWORK, "Remove a link of a theme")
                            .needsReason()
                            .button("Remove the link")
                            .done("Link of theme {id} removed")
                            .when(subject -> !links(subject.strategy()).isEmpty())
                            .fields(subject -> List.of(FormField.choice(
                                            "theme",
                                            "Link",
                                            choosing("Choose a link", links(subject.strategy()).stream()))
                                    .needed("Choose a link")))
                            .finish((subject, command) -> unlinkingTheme(command)));
        }

        private static CommandForm form(String name, String command, String title) {
            return CommandForm.of(name, command, title)
                    .takesReason()
                    .allowedTo(Role.COORDINATOR)
                    .leadsTo((subject, id) -> "/cross-reference");
        }

        private static List<Option> links(StrategyView strategy) {
            return strategy.themes().stream()
                    .flatMap(theme -> theme.frameworkItems().stream()
                            .map(link -> Option.of(
                                    theme.ref() + AND + value(link),
                                    "Theme " + theme.ref() + ": " + label(strategy, link))))
                    .toList();
        }

        private static Command unlinkingTheme(Command command) {
            String[] parts =
                    String.valueOf(command.body().getOrDefault("theme", "")).split(AND, 3);
            return parts.length < 3
                    ? command
                    : command.with("theme", parts[0])
                            .with("framework", parts[1])
                            .with("code", parts[2]);
        }
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("item", name, command, title).allowedTo(Role.COORDINATOR);
    }

    /** All items of all outside plans. */
    private static FormField items(StrategyView strategy) {
        Stream<Option> items = strategy.frameworks().stream()
                .flatMap(framework ->
                        framework.items().stream().map(item -> new FrameworkLink(framework.ref(), item.code())))
                .map(link -> Option.of(value(link), label(strategy, link)));
        return FormField.choice(ITEM, "Item", choosing("Choose an item", items)).needed("Choose an item");
    }

    /** Nothing is chosen to begin with. */
    private static List<Option> choosing(String words, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", words)), options).toList();
    }

    private static String value(FrameworkLink link) {
        return link.framework() + AND + link.code();
    }

    private static String label(StrategyView strategy, FrameworkLink link) {
        String title = strategy.framework(link.framework())
                .flatMap(framework -> framework.item(link.code()))
                .map(item -> ": " + shortened(item.title()))
                .orElse(", no longer in the plan");
        return link.framework() + " " + link.code() + title;
    }

    private static Command linking(Command command) {
        String[] parts = chosen(command);
        return parts.length < 2
                ? command
                : without(command).with("framework", parts[0]).with("codes", List.of(parts[1]));
    }

    private static Command unlinking(Command command) {
        String[] parts = chosen(command);
        return parts.length < 2
                ? command
                : without(command).with("framework", parts[0]).with("code", parts[1]);
    }

    private static String[] chosen(Command command) {
        return String.valueOf(command.body().getOrDefault(ITEM, "")).split(AND, 2);
    }

    private static Command without(Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        body.remove(ITEM);
        return new Command(command.name(), body);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}

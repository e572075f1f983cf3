package org.waymark.query.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.waymark.events.CaseKind;
import org.waymark.events.EventType;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.query.happening.EventMeaning;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.strategy.StrategyFold;
import org.waymark.query.strategy.StrategyPage;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Reader;

/** Goes over every kind of case, and says of whatever one lacks what to write. */
class CaseKindsTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.query");

    static List<CaseDeclaration> kinds() {
        return DeclaredKinds.all().all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isOpenedByAnEvent(CaseDeclaration kind) {
        assertThat(samples().map(event -> EventMeaning.of(event).happening()))
                .as("No event opens a %s: its meaning is to give one of its events the happening Opened", kind.kind())
                .anyMatch(happening -> happening instanceof Opened opened && opened.kind() == kind.kind());
    }

    @Test
    void everyEventThatOpensACaseIsGivenThatHappening() {
        assertThat(samples().filter(WaymarkEvent::opensCase))
                .allSatisfy(event -> assertThat(EventMeaning.of(event).happening())
                        .as(
                                "%s opens a case: its meaning is to give it the happening Opened",
                                event.getClass().getSimpleName())
                        .isInstanceOf(Opened.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasTemplatesForItsFile(CaseDeclaration kind) {
        Class<?> state = states(kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind.kind()
                        + " has no state: write a record that implements CaseState beside " + kind.getClass()));

        assertThat(parameters(template(state) + "-state", "the state of " + kind.kind()))
                .isSubsetOf(Map.of(
                                "page",
                                StrategyPage.class,
                                "reader",
                                Reader.class,
                                "ref",
                                String.class,
                                "state",
                                state,
                                "anchors",
                                Set.class)
                        .entrySet());
        assertThat(parameters(template(state) + "-facts", "the facts of " + kind.kind()))
                .isSubsetOf(Map.of("page", StrategyPage.class, "state", state).entrySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasARecordForEachRuleByWhichItNeedsAttention(CaseDeclaration kind) {
        for (AttentionSection section : kind.attention(empty())) {
            assertThat(named(AttentionItem.class, kind))
                    .as("The items of the section %s need a record with @JsonTypeName(\"%1$s\")", section.name())
                    .contains(section.name());
        }
    }

    private static Optional<PackSection> pack(CaseDeclaration kind) {
        PackMeeting meeting =
                new PackMeeting("M1", ReviewKind.HIGHLIGHT, false, empty().snapshot(), empty().snapshot());
        return kind.pack(meeting, new PackEntries(List.of()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatThePackTells(CaseDeclaration kind) {
        pack(kind).ifPresent(section -> {
            String template = section.template();
            if (template != null) {
                assertThat(parameters(template, "how " + kind.kind() + " stands"))
                        .isSubsetOf(Map.of("page", StrategyPage.class, "reader", Reader.class, "of", section.getClass())
                                .entrySet());
            }
            assertThat(section.title()).isNotBlank();
            assertThat(named(PackSection.class, kind))
                    .as("The section %s needs a record with @JsonTypeName(\"%1$s\")", section.name())
                    .contains(section.name());
        });
    }

    private static String tab(CaseKind kind) {
        return DeclaredKinds.all().of(kind).tab();
    }

    @Test
    void eachHasASectionOfItsOwnAndATabThatOnlyItsPartsShare() {
        Map<CaseKind, CaseKind> partOf = Map.of(
                CaseKind.WORKSHEET_ROW, CaseKind.WORKSHEET,
                CaseKind.DIAGNOSTIC_ANSWER, CaseKind.DIAGNOSTIC,
                CaseKind.ASSESSMENT_DIMENSION, CaseKind.ASSESSMENT);
        List<CaseDeclaration> whole = kinds().stream()
                .filter(kind -> !partOf.containsKey(kind.kind()))
                .toList();
        assertThat(whole).extracting(CaseDeclaration::tab).doesNotHaveDuplicates();
        assertThat(whole).extracting(CaseDeclaration::tabTitle).doesNotHaveDuplicates();
        assertThat(partOf).allSatisfy((part, of) -> assertThat(tab(part)).isEqualTo(tab(of)));
        assertThat(kinds().stream()
                        .flatMap(kind -> kind.attention(empty()).stream())
                        .map(AttentionSection::name))
                .doesNotHaveDuplicates();
        assertThat(kinds().stream().flatMap(kind -> pack(kind).map(PackSection::name).stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatAnImportNeeds(CaseDeclaration kind) {
        kind.imports().ifPresent(table -> {
            assertThat(table.headings())
                    .as("the headings of the preview of %s", table.table())
                    .hasSize(3);
            assertThat(List.of(table.name(), table.one(), table.many(), table.hint(), table.place()))
                    .doesNotContain("");
        });
    }

    @Test
    void refusesAKindThatIsNotDeclared() {
        assertThatThrownBy(() -> new CaseKinds(kinds().subList(1, kinds().size())))
                .hasMessageContaining("PROJECT is not declared: write a bean that implements")
                .hasMessageContaining("CaseDeclaration");
    }

    @Test
    void refusesAKindThatIsDeclaredTwice() {
        assertThatThrownBy(() -> new CaseKinds(
                        Stream.concat(kinds().stream(), kinds().stream()).toList()))
                .hasMessageContaining("is declared twice");
    }

    private static StrategyMoment empty() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        var snapshot = history.snapshot(LocalDate.of(2023, 9, 14));
        return new StrategyMoment(snapshot.one(StrategyFold.STRATEGIES, "SG23").orElseThrow(), snapshot);
    }

    private static Stream<WaymarkEvent> samples() {
        return EventType.all().stream().map(type -> {
            try (InputStream contract = EventType.class.getResourceAsStream("/contracts/" + type.key() + ".json")) {
                assertThat(contract)
                        .as("the contract of %s: docs/events.md says how to write it", type.key())
                        .isNotNull();
                return EventJson.read(
                        type.name(), type.version(), new String(contract.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The states that the kind's package has: what {@code find} says it finds. */
    private static Stream<Class<?>> states(CaseDeclaration kind) {
        return Stream.of(kind.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("find"))
                .map(method -> method.getGenericReturnType().getTypeName())
                .map(name -> name.replaceAll(".*<(.*)>", "$1"))
                .filter(name -> !name.equals(Optional.class.getName()))
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    /** What the record's {@code template()} answers: a constant, whatever its components. */
    private static String template(Class<?> state) {
        try {
            Object[] nothing = new Object[state.getRecordComponents().length];
            Class<?>[] types = Stream.of(state.getRecordComponents())
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new);
            for (int i = 0; i < types.length; i++) {
                if (types[i] == boolean.class) {
                    nothing[i] = false;
                }
            }
            return ((CaseState) state.getDeclaredConstructor(types).newInstance(nothing)).template();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(state + " is a record with a constructor that takes anything", e);
        }
    }

    /** What a template asks for: names and types. */
    private static Set<Map.Entry<String, Class<?>>> parameters(String template, String shown) {
        assertThat(TEMPLATES.hasTemplate(template + ".jte"))
                .as("%s.jte shows %s: write it", template, shown)
                .isTrue();
        return TEMPLATES.getParamInfo(template + ".jte").entrySet();
    }

    /** The names of the records of this type in the package of a kind. */
    private static List<String> named(Class<?> type, CaseDeclaration kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(kind.getClass().getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(record -> record.getAnnotation(JsonTypeName.class))
                .filter(name -> name != null)
                .map(JsonTypeName::value)
                .toList();
    }
}

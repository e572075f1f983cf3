package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.events.EventType;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;

/** A kind of case is declared in one place. What is missing of a new one fails here, and the message says what to write. */
class CaseKindsTest {

    private static final List<CaseDefinition> KINDS =
            WaymarkCommands.cases(AllCommands.NO_CONTENT, () -> -1, Clock.systemUTC()).stream()
                    .flatMap(feature -> feature.kinds().stream())
                    .toList();

    /** The prefix of redactions, which are no cases but share the references. */
    private static final String REDACTION = "X";

    static Stream<WaymarkEvent> openingEvents() {
        return EventType.all().stream().map(CaseKindsTest::sample).filter(WaymarkEvent::opensCase);
    }

    /** The event as its contract shows it. */
    private static WaymarkEvent sample(EventType type) {
        try (InputStream contract = Objects.requireNonNull(
                EventType.class.getResourceAsStream("/contracts/" + type.key() + ".json"), type.key())) {
            String json = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
            return EventJson.read(type.name(), type.version(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("openingEvents")
    void everyEventThatOpensACaseIsOfOneKind(WaymarkEvent event) {
        assertThat(KINDS)
                .filteredOn(kind -> kind.isOpenedBy(event))
                .as(
                        "%s opens a case: declare its CaseDefinition in the feature that decides it (as ProjectFeature.KIND), and"
                                + " list that feature in WaymarkCommands.cases",
                        event.getClass().getSimpleName())
                .hasSize(1);
    }

    @Test
    void everyKindThatIsDeclaredIsListed() {
        assertThat(KINDS)
                .as(
                        "Every CaseDefinition belongs to a feature that WaymarkCommands.cases lists: add what is missing there")
                .containsExactlyInAnyOrderElementsOf(declared(CaseDefinition.class));
    }

    @Test
    void everyTableThatCanBeImportedIsListed() {
        assertThat(WaymarkCommands.imports().all())
                .as("WaymarkCommands.imports lists every ImportKind: add what is missing there")
                .containsExactlyInAnyOrderElementsOf(declared(ImportKind.class))
                .extracting(ImportKind::cases)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(KINDS);
    }

    @Test
    void everyKindHasAPrefixOfItsOwn() {
        assertThat(Stream.concat(KINDS.stream().map(CaseDefinition::prefix), Stream.of(REDACTION)))
                .as("Give each CaseDefinition a prefix that no other has, so that its next free reference is its own")
                .doesNotHaveDuplicates();
    }

    /** The constants of a type in the classes of this service. */
    private static <T> List<T> declared(Class<T> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(CommandServiceApplication.class)
                        .stream()
                        .flatMap(each -> each.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(type))
                        .map(JavaField::reflect)
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(field -> type.cast(constant(field)))
                        .toList();
    }

    private static Object constant(Field field) {
        try {
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.waymark.query.happening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CaseKind;
import tools.jackson.databind.json.JsonMapper;

class HappeningTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<Class<?>> kinds() {
        return records(Happening.class).toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HappeningTest::records)
                : Stream.of(type);
    }

    /** Entries that are stored already are read by these names. */
    @Test
    void eachIsStoredUnderANameOfItsOwn() {
        assertThat(kinds())
                .hasSizeGreaterThan(20)
                .allSatisfy(kind -> assertThat(kind.getAnnotation(JsonTypeName.class))
                        .as("@JsonTypeName of %s: the name that entries are stored under", kind.getSimpleName())
                        .isNotNull());
        assertThat(kinds().stream()
                        .map(kind -> kind.getAnnotation(JsonTypeName.class).value()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAsItWasWritten(Class<?> kind) throws ReflectiveOperationException {
        Object happening = sample(kind);

        String json = JSON.writerFor(Happening.class).writeValueAsString(happening);

        assertThat(json)
                .contains("\"what\":\"" + kind.getAnnotation(JsonTypeName.class).value() + "\"");
        assertThat(JSON.readValue(json, Happening.class)).isEqualTo(happening);
    }

    private static Object sample(Class<?> kind) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getType(), component.getName()))
                .toArray();
        var constructor = kind.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, String name) {
        if (type == CaseKind.class) {
            return CaseKind.RISK;
        }
        if (type == int.class) {
            return 7;
        }
        if (type == long.class) {
            return 7L;
        }
        return type == boolean.class ? (Object) true : name;
    }
}

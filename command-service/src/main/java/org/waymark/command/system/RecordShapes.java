package org.waymark.command.system;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;

/** Reads the shape of a record from its components and their {@link Field} annotations. */
final class RecordShapes {

    private static final ClassValue<Shape.Fields> SHAPES = new ClassValue<>() {
        @Override
        protected Shape.Fields computeValue(Class<?> record) {
            return new Shape.Fields(Arrays.stream(record.getRecordComponents())
                    .map(RecordShapes::field)
                    .toList());
        }
    };

    private RecordShapes() {}

    /** @throws IllegalStateException if a component is not annotated or of a type that commands do not have */
    static Shape.Fields of(Class<?> record) {
        return SHAPES.get(record);
    }

    private static Shape.NamedField field(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalStateException(component + " needs @Field to say what it means");
        }
        Shape shape = shape(component.getAnnotatedType(), field);
        boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || shape instanceof Shape.Many many && many.atLeast() == 0;
        return new Shape.NamedField(component.getName(), shape, !mayBeMissing, field.value(), field.example());
    }

    private static Shape shape(AnnotatedType annotated, Field field) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            return raw(generic) == Map.class
                    ? new Shape.Changes(changeable(field.changesOf()))
                    : new Shape.Many(shape(generic.getAnnotatedActualTypeArguments()[0], field), field.atLeast());
        }
        return shape((Class<?>) annotated.getType(), field);
    }

    private static Shape shape(Class<?> type, Field field) {
        if (type == String.class) {
            return new Shape.Text(field.max(), field.form());
        }
        if (type == int.class || type == Integer.class) {
            return new Shape.Whole(
                    Math.max(field.least(), Integer.MIN_VALUE), Math.min(field.most(), Integer.MAX_VALUE));
        }
        if (type == Long.class) {
            return new Shape.Whole(field.least(), field.most());
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Truth();
        }
        if (type == LocalDate.class) {
            return new Shape.Date();
        }
        if (type == StrategyCode.class) {
            return new Shape.Code();
        }
        if (type == ZoneId.class) {
            return new Shape.Zone();
        }
        if (type.isEnum()) {
            return new Shape.Choice(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type.isRecord()) {
            return of(type);
        }
        throw new IllegalStateException("Commands have no fields of type " + type);
    }

    /** What a strategy is called by cannot be changed. */
    private static Shape.Fields changeable(Class<? extends Record> record) {
        List<Shape.NamedField> fields = of(record).fields().stream()
                .filter(field -> !(field.shape() instanceof Shape.Code))
                .toList();
        return new Shape.Fields(fields);
    }

    private static Object raw(AnnotatedParameterizedType generic) {
        return ((ParameterizedType) generic.getType()).getRawType();
    }
}

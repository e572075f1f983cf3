package org.waymark.command.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;

/** Reads the schema of a record from its components and their {@link Field} annotations. */
public final class RecordSchemas {

    private static final ClassValue<FieldSchema.Fields> SCHEMAS = new ClassValue<>() {
        @Override
        protected FieldSchema.Fields computeValue(Class<?> record) {
            return new FieldSchema.Fields(Arrays.stream(record.getRecordComponents())
                    .map(RecordSchemas::field)
                    .toList());
        }
    };

    private RecordSchemas() {}

    /** @throws IllegalStateException if a component is not annotated or of a type that commands do not have */
    public static FieldSchema.Fields of(Class<?> record) {
        return SCHEMAS.get(record);
    }

    private static FieldSchema.NamedField field(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalStateException(component + " needs @Field to say what it means");
        }
        FieldSchema schema = schema(component.getAnnotatedType(), field);
        boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || schema instanceof FieldSchema.List list && list.atLeast() == 0;
        return new FieldSchema.NamedField(component.getName(), schema, !mayBeMissing, field.value(), field.example());
    }

    private static FieldSchema schema(AnnotatedType annotated, Field field) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType argument = generic.getAnnotatedActualTypeArguments()[0];
            return raw(generic) == Changes.class
                    ? new FieldSchema.Changes(changeable((Class<?>) argument.getType()))
                    : new FieldSchema.List(schema(argument, field), field.atLeast(), field.atMost());
        }
        return schema((Class<?>) annotated.getType(), field);
    }

    private static FieldSchema schema(Class<?> type, Field field) {
        if (type == String.class) {
            return new FieldSchema.Text(field.max(), field.form());
        }
        if (type == Ref.class) {
            return new FieldSchema.Reference();
        }
        if (type == int.class || type == Integer.class) {
            return new FieldSchema.Integer(
                    Math.max(field.least(), Integer.MIN_VALUE), Math.min(field.most(), Integer.MAX_VALUE));
        }
        if (type == Long.class) {
            return new FieldSchema.Integer(field.least(), field.most());
        }
        if (type == Figure.class) {
            return new FieldSchema.Number();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new FieldSchema.Bool();
        }
        if (type == LocalDate.class) {
            return new FieldSchema.Date();
        }
        if (type == StrategyCode.class) {
            return new FieldSchema.Code();
        }
        if (type == ZoneId.class) {
            return new FieldSchema.Zone();
        }
        if (type.isEnum()) {
            return new FieldSchema.Enum(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == CellValues.class) {
            return new FieldSchema.Cells();
        }
        if (type.isRecord()) {
            return of(type);
        }
        throw new IllegalStateException("Commands have no fields of type " + type);
    }

    /** What a strategy is called by cannot be changed. */
    private static FieldSchema.Fields changeable(Class<?> record) {
        List<FieldSchema.NamedField> fields = of(record).fields().stream()
                .filter(field -> !(field.schema() instanceof FieldSchema.Code))
                .toList();
        return new FieldSchema.Fields(fields);
    }

    private static Object raw(AnnotatedParameterizedType generic) {
        return ((ParameterizedType) generic.getType()).getRawType();
    }
}

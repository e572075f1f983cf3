package org.waymark.command.dispatch;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.NamesPeople;

/** The people that a command names in its fields, as these declare it. */
final class NamedPeople {

    /** What an account can be called: in lower case and without spaces, unlike a post. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    private static final int LISTED = 20;

    /** Reflection makes the components anew each time it is asked, and every command is looked through. */
    private static final ClassValue<List<RecordComponent>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> fields = List.of(type.getRecordComponents());
            fields.forEach(field -> field.getAccessor().setAccessible(true));
            return fields;
        }
    };

    private NamedPeople() {}

    /** Somebody who is named, and the field where. */
    record Named(String field, String person) {}

    /**
     * Insists that whoever is named has an account, where accounts are known. They are looked up only for a command that names
     * somebody.
     *
     * @throws Refusal that names every one who has none
     */
    static void mustBeKnown(StrategyCommand command, KnownPeople people) {
        List<Named> named = in((Record) command)
                .filter(each -> ID.matcher(each.person()).matches())
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            people.ids().ifPresent(ids -> mustBeAmong(ids, named));
        }
    }

    private static void mustBeAmong(Set<String> ids, List<Named> named) {
        List<FieldError> unknown = named.stream()
                .filter(each -> !ids.contains(each.person()))
                .map(each -> new FieldError(each.field(), message(each.person(), ids)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "person.unknown", unknown);
        }
    }

    private static String message(String person, Collection<String> ids) {
        String hint = ids.size() > LISTED ? "" : " The accounts are " + String.join(", ", new TreeSet<>(ids)) + ".";
        return "There is no account “" + person
                + "”. Check the account name, or name a post, such as “Head of Service”." + hint;
    }

    /** Everybody who is named, in the order of the fields. */
    static Stream<Named> in(Record command) {
        return FIELDS.get(command.getClass()).stream().flatMap(field -> in(field, read(field, command)));
    }

    private static Stream<Named> in(RecordComponent field, @Nullable Object value) {
        if (field.isAnnotationPresent(NamesPeople.class)) {
            return names(field.getName(), value);
        }
        return switch (value) {
            case Changes<?> changes -> in(field, changes);
            case Record nested -> in(nested);
            case Collection<?> many ->
                many.stream().filter(Record.class::isInstance).flatMap(each -> in((Record) each));
            case null, default -> Stream.empty();
        };
    }

    /** The fields that can be changed are those of the record in angle brackets. */
    private static Stream<Named> in(RecordComponent field, Changes<?> changes) {
        Map<String, @Nullable Object> values = changes.values();
        return Stream.of(Changes.fieldsOf(field))
                .flatMap(each -> each.isAnnotationPresent(NamesPeople.class)
                        ? names(each.getName(), values.get(each.getName()))
                        : Stream.empty());
    }

    private static Stream<Named> names(String field, @Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.map(each -> new Named(field, each.toString()));
    }

    private static @Nullable Object read(RecordComponent field, Record command) {
        try {
            return field.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }
}

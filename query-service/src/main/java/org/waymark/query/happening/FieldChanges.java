package org.waymark.query.happening;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Objective;
import org.waymark.events.PlannedStage;
import org.waymark.events.Quantity;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.Timescale;

/** Compares two records of the same kind field by field and says the difference in plain words. */
final class FieldChanges {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Map<String, String> LABELS =
            Map.of("by", "due", "soFar", "impact so far", "monitorNext", "next review");

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private FieldChanges() {}

    /** The fields in which two records differ; with no record before, all that say something. */
    static List<FieldChange> between(@Nullable Record before, Record after) {
        return between(before == null ? Map.of() : fields(before), fields(after));
    }

    /** The names of the fields in which two records differ, such as “attendees, summary”. */
    static String names(Record before, Record after) {
        return between(before, after).stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }

    /** All fields of a new thing, without the strategy, which is the same for the whole trail. */
    static List<FieldChange> entered(Record event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields(event).forEach((name, words) -> fields.put(name.equals("review") ? "meeting" : name, words));
        fields.remove("strategy");
        return between(Map.of(), fields);
    }

    /** One thing that has a value before and after. */
    static List<FieldChange> one(String field, @Nullable Object before, Object after) {
        String was = words(before);
        String is = words(after);
        return List.of(new FieldChange(field, was.isEmpty() ? null : was, is.isEmpty() ? null : is));
    }

    /** The fields in which two sets of words differ; an absent field said nothing. */
    static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return List.copyOf(changes);
    }

    /** What each field of a record says, by its plain name, in order; fields that say nothing are left out. */
    static Map<String, String> fields(Record value) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : FIELDS.get(value.getClass())) {
            String words = words(field.read(value));
            if (!words.isEmpty()) {
                fields.put(field.name(), words);
            }
        }
        return fields;
    }

    /** {@code helpNeeded} becomes “help needed”; a few names become the words of the pages. */
    static String plain(String name) {
        return LABELS.getOrDefault(
                name, name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    /** A date as people write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** What a value says; empty where it says nothing. */
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(FieldChanges::words).collect(Collectors.joining("; "));
            case LocalDate date -> day(date);
            case Timescale timescale -> timescale(timescale);
            case Milestone(String title, LocalDate by) -> by == null ? title : title + " by " + day(by);
            case Objective(String ref, String title) -> ref + " " + title;
            case MeasuredPeriod period -> period.title();
            case Quantity quantity -> IndicatorWords.number(quantity);
            case AssessmentFramework.Test test -> test.title();
            case Stage stage -> stage.title();
            case PlannedStage(String stage, LocalDate start, LocalDate finish) ->
                stage + " from " + (start == null ? "an open date" : day(start)) + " to "
                        + (finish == null ? "an open date" : day(finish));
            case RatingLevel level -> level.name() + " (" + level.letter() + ")";
            case Enum<?> constant -> plainConstant(constant);
            case Record nested -> nested(nested);
            default -> value.toString();
        };
    }

    /** As it was written; a plain date as people write it. */
    private static String timescale(Timescale timescale) {
        LocalDate date = timescale.date();
        return date != null && timescale.words().equals(date.toString()) ? day(date) : timescale.words();
    }

    private static String plainConstant(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String nested(Record value) {
        return FIELDS.get(value.getClass()).stream()
                .map(field -> words(field.read(value)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * A field of a record.
     *
     * @param name in plain words
     */
    private record Field(String name, Method accessor) {

        static Field of(RecordComponent component) {
            return new Field(plain(component.getName()), component.getAccessor());
        }

        @Nullable Object read(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + accessor + " of a public record", e);
            }
        }
    }
}

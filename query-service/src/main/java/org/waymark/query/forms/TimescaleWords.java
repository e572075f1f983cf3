package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.TimescaleParser;
import org.waymark.query.web.Doubt;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.TypedDay;

/** What a timescale that somebody types is read as, said before it is recorded. */
final class TimescaleWords {

    private static final Pattern NUMBERED = Pattern.compile("\\b\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}\\b");
    private static final Pattern NAMED = Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9} \\d{4}\\b");
    private static final List<Pattern> DAYS = List.of(NUMBERED, NAMED);

    private TimescaleWords() {}

    /** The words; a day in them that no calendar has is at fault. */
    static Optional<String> read(String field, FormInput form) {
        Optional<String> words = form.text(field, FieldInput.Line.MOST);
        words.flatMap(TimescaleWords::impossible).ifPresent(fault -> form.reject(field, fault));
        return words;
    }

    private static Optional<String> impossible(String words) {
        for (Pattern days : DAYS) {
            Matcher found = days.matcher(words);
            while (found.find()) {
                TypedDay day = TypedDay.of(found.group());
                boolean namesNoMonth = days == NAMED && day.part().equals("month");
                if (day.day() == null && !namesNoMonth) {
                    return Optional.of("“" + found.group() + "” is not a real date: " + day.fault());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether no day and no rhythm can be read from what is typed, which is worth a question. */
    static Optional<Doubt> doubt(FormField field, String words) {
        Timescale read = TimescaleParser.parse(words);
        if (read.isParsed()) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                field.name() + ":" + words,
                field.labelAlone() + ": Waymark could not work out a date from “" + words
                        + "”. It is kept as words, and nothing will be shown as overdue",
                "Keep “" + words + "” as words"));
    }

    /** The day that is read from the words; null where none is. */
    static @Nullable LocalDate day(Object words) {
        return TimescaleParser.parse(Objects.toString(words)).date();
    }
}

package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.TimescaleParser;
import org.waymark.query.web.Doubt;
import org.waymark.query.web.FormInput;

/** What a timescale that somebody types is read as, said before it is recorded. */
final class TimescaleWords {

    private TimescaleWords() {}

    /** The words; a day in them that no calendar has is at fault. */
    static Optional<String> read(String field, FormInput form) {
        Optional<String> words = form.text(field, FieldInput.Line.MOST);
        words.flatMap(TimescaleParser::impossibleDay).ifPresent(day -> form.reject(field, day.message()));
        return words;
    }

    /**
     * Whether no day and no rhythm can be read from what is typed, which is worth a question.
     *
     * @param today from which a month that names no year is counted
     */
    static Optional<Doubt> doubt(FormField field, String words, LocalDate today) {
        Timescale read = TimescaleParser.parse(words, today);
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
    static @Nullable LocalDate day(String words, LocalDate today) {
        return TimescaleParser.parse(words, today).date();
    }
}

package org.waymark.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a table shows in a row and a column. */
public sealed interface Cell {

    /** Its words, as a reader sees them. */
    String text();

    /** Nothing. */
    record Empty() implements Cell {

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * Words. A line feed in them begins a new line.
     *
     * @param link where they lead, as an absolute address; null where they lead nowhere
     */
    record Text(String text, @Nullable String link) implements Cell {}

    /** A number, which a spreadsheet can add up. */
    record Number(BigDecimal value) implements Cell {

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** A day without a time. */
    record Day(LocalDate value) implements Cell {

        private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

        @Override
        public String text() {
            return WORDS.format(value);
        }
    }

    /** A moment, in the time zone in which it is told. */
    record Moment(ZonedDateTime value) implements Cell {

        private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

        @Override
        public String text() {
            return WORDS.format(value);
        }
    }

    /**
     * A rating: its letter stands out in its colour, its word is beside it where there is room.
     *
     * @param letter such as “A”
     * @param word   such as “Amber”; empty where the letter says it all
     */
    record Rating(String letter, String word, Tone tone) implements Cell {

        @Override
        public String text() {
            return word.isEmpty() || word.equals(letter) ? letter : letter + " " + word;
        }
    }

    Cell EMPTY = new Empty();

    /** Words; nothing where there are none. */
    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text, null);
    }

    static Cell number(@Nullable Integer value) {
        return value == null ? EMPTY : new Number(BigDecimal.valueOf(value));
    }

    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    static Cell moment(@Nullable ZonedDateTime value) {
        return value == null ? EMPTY : new Moment(value);
    }

    static Cell rating(String letter, String word, Tone tone) {
        return new Rating(letter, word, tone);
    }
}

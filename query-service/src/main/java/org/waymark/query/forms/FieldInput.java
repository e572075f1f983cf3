package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** How a field is filled in; {@code forms/field.jte} shows each. */
public sealed interface FieldInput {

    /**
     * Says what the fields below are about; the label of the field is the heading.
     *
     * @param folds whether they are out of sight until somebody opens them, or something is in them
     */
    record Heading(boolean folds) implements FieldInput {}

    /** A sentence or two; the label of the field is the text. */
    record Note(boolean inset) implements FieldInput {}

    /**
     * One line of text.
     *
     * @param known  what is offered; anything else can be typed
     * @param people whether it names somebody: it shows names, and what is typed may be a name or an id
     */
    record Line(Width width, List<Option> known, boolean people) implements FieldInput {

        Line(Width width) {
            this(width, List.of(), false);
        }

        /** Most characters that can be recorded of it. */
        static final int MOST = 200;
    }

    /** When something is due, in the words of a plan: a day, or how often. */
    record Timescale() implements FieldInput {}

    /** A day in one box, such as “31 March 2024”. */
    record Day() implements FieldInput {}

    /** A whole number. */
    record Number() implements FieldInput {}

    /** A longer text. */
    record Area(int rows) implements FieldInput {

        /** Most characters that can be recorded of it. */
        static final int MOST = 10_000;
    }

    /**
     * A text area in which each line is an entry of a list.
     *
     * @param known  what can be ticked in place of typing it
     * @param people whether each names somebody: it shows names, and what is typed may be names or ids
     */
    record Lines(int rows, LineFormat format, List<Option> known, boolean people) implements FieldInput {}

    /** One of several, from a select. */
    record Choice(List<Option> options) implements FieldInput {}

    /**
     * One of a few, all of them seen at once.
     *
     * @param columns whether they are set in two columns, where there is room
     */
    record Radios(List<Option> options, boolean columns) implements FieldInput {}

    /** Any of several. */
    record Checks(List<Option> options) implements FieldInput {}

    /**
     * A day.
     *
     * @param last the last that can be true; null for no such
     */
    record Date(@Nullable LocalDate last) implements FieldInput {}

    /**
     * Fields side by side, row under row.
     *
     * @param headings of the columns
     * @param reader   makes one value of what the cells say
     * @param layout   what becomes of it where it is too wide
     */
    record Table(List<String> headings, List<Row> rows, TableReader reader, Layout layout) implements FieldInput {

        /** What becomes of a table that is wider than the window. */
        public enum Layout {
            /** Each row becomes a list of its fields. */
            STACKED,
            /** It is moved sideways. */
            SCROLLED
        }

        /**
         * One row.
         *
         * @param title heading of the row; empty where it has none
         * @param cells in the order of the columns; each has a name and a label of its own
         */
        public record Row(String title, List<FormField> cells) {}
    }

    /**
     * A file.
     *
     * @param accept what a browser offers first: endings with their dots, separated by commas
     */
    record File(String accept) implements FieldInput {}

    /** How wide a line of text is, in characters. */
    enum Width {
        WHOLE(""),
        OF_3("govuk-input--width-3"),
        OF_5("govuk-input--width-5"),
        OF_10("govuk-input--width-10"),
        OF_20("govuk-input--width-20");

        private final String cssClass;

        Width(String cssClass) {
            this.cssClass = cssClass;
        }

        /** The class of GOV.UK Frontend that makes it so. */
        public String cssClass() {
            return cssClass;
        }
    }

    /** Whether it names people. */
    default boolean namesPeople() {
        return switch (this) {
            case Line line -> line.people();
            case Lines lines -> lines.people();
            default -> false;
        };
    }

    /** Makes the value of a command from the cells of a table, row by row; what is at fault is noted on the form. */
    @FunctionalInterface
    interface TableReader {
        Optional<Object> read(List<List<Optional<Object>>> cells, FormInput form);
    }

    /**
     * What each line of a list must look like.
     *
     * @param read  a line as the command takes it; empty where it cannot be read
     * @param fault what is said of a line that cannot be read, after its number and its text
     * @param most  characters that can be recorded of a line
     */
    record LineFormat(Function<String, Optional<Object>> read, String fault, int most) {

        /** Lines of the usual length. */
        public LineFormat(Function<String, Optional<Object>> read, String fault) {
            this(read, fault, Line.MOST);
        }

        /** Any text. */
        static final LineFormat TEXT = new LineFormat(Optional::of, "", Area.MOST);

        /** A name or a reference. */
        public static final LineFormat SHORT = new LineFormat(Optional::of, "");
    }
}

package org.waymark.command.worksheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.DayCheck;
import org.waymark.command.schema.FieldCleaning;
import org.waymark.command.schema.Texts;
import org.waymark.events.CaseId;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Option;

/** Reads what somebody wrote in a cell, by the type of its column. */
final class CellReader {

    /** Most things that one cell refers to. */
    private static final int REFERENCES = 50;

    /** A text that is longer is no list of references. */
    private static final int LONGEST_LIST = REFERENCES * 22;

    /** A number of more digits is beyond all bounds. */
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[,;\\n]");

    private final CellFacts facts;

    CellReader(CellFacts facts) {
        this.facts = facts;
    }

    /**
     * What the cell holds from now on.
     *
     * @param given  a text, a number, true or false, or a list of texts; null clears it
     * @param before what it holds; null where it is empty. What it held already is not asked about again
     */
    Reading read(CellColumn cell, @Nullable Object given, @Nullable WorksheetCell before) {
        List<String> texts = texts(given);
        if (texts.isEmpty()) {
            return Reading.EMPTY;
        }
        return switch (cell.type()) {
            case TEXT -> text(cell, texts, Texts.LINE);
            case LONG_TEXT -> text(cell, List.of(String.join("\n", texts)), Texts.LONG);
            case CHOICE -> choice(cell, texts, before);
            case NUMBER -> value(cell, one(texts).flatMap(Amounts::number), "must be a number, such as 1,200 or 12.5");
            case MONEY ->
                value(
                        cell,
                        one(texts).flatMap(Amounts::money),
                        "must be an amount in pounds with at most two decimals, such as £1,200 or 1200.50");
            case DAY -> day(cell, texts);
            case PERSON -> people(cell, texts, given instanceof String, before);
            case REFERENCE -> references(cell, texts, before);
            case YES_PARTLY_NO -> value(cell, one(texts).flatMap(CellReader::answer), "must be yes, partly or no");
        };
    }

    /** Each text of what was given that says something. */
    private static List<String> texts(@Nullable Object given) {
        Stream<?> all = given instanceof List<?> list ? list.stream() : Stream.ofNullable(given);
        return all.map(CellReader::text).filter(text -> !text.isEmpty()).toList();
    }

    private static String text(Object given) {
        return switch (given) {
            case Boolean yes -> yes ? "yes" : "no";
            case Number number -> plain(number);
            default -> given.toString();
        };
    }

    /** A number of JSON; one beyond all bounds stays as it is written, and is none to us. */
    private static String plain(Number number) {
        String written = number.toString();
        try {
            BigDecimal exact = new BigDecimal(written);
            return Math.abs((long) exact.scale()) > LONGEST_NUMBER ? written : exact.toPlainString();
        } catch (NumberFormatException e) {
            return written;
        }
    }

    private static Optional<String> one(List<String> texts) {
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    private static Reading value(CellColumn cell, Optional<String> value, String fault) {
        return value.map(each -> Reading.of(WorksheetCell.values(cell.id(), List.of(each))))
                .orElseGet(() -> Reading.fault(fault));
    }

    private static Reading text(CellColumn cell, List<String> texts, int most) {
        if (texts.size() > 1) {
            return Reading.fault("must be one text");
        }
        String text = texts.getFirst();
        return Texts.length(text) > most
                ? Reading.fault("may have at most " + most + " characters, and has " + Texts.length(text))
                : Reading.of(WorksheetCell.text(cell.id(), text));
    }

    /** A level that the scale no longer has stays where it stands. */
    private static Reading choice(CellColumn cell, List<String> texts, @Nullable WorksheetCell before) {
        List<Option> scale = cell.column().options().scale();
        Optional<String> level = one(texts)
                .flatMap(text -> Stream.of(
                                scale.stream()
                                        .filter(option -> option.id().equalsIgnoreCase(text))
                                        .map(Option::id),
                                scale.stream()
                                        .filter(option -> option.title().equalsIgnoreCase(text))
                                        .map(Option::id),
                                before == null
                                        ? Stream.<String>empty()
                                        : before.values().stream().filter(text::equals))
                        .flatMap(each -> each)
                        .findFirst());
        return value(
                cell,
                level,
                "must be one of "
                        + scale.stream()
                                .map(option -> option.id().equalsIgnoreCase(option.title())
                                        ? option.title()
                                        : option.title() + " (" + option.id() + ")")
                                .collect(Collectors.joining(", ")));
    }

    private static Reading day(CellColumn cell, List<String> texts) {
        if (texts.size() > 1) {
            return Reading.fault("must be one date");
        }
        String day = texts.getFirst();
        return DayCheck.fault(day)
                .map(Reading::fault)
                .orElseGet(() -> Reading.of(WorksheetCell.values(cell.id(), List.of(day))));
    }

    private Reading people(CellColumn cell, List<String> texts, boolean inOneText, @Nullable WorksheetCell before) {
        List<String> people = texts.stream()
                .flatMap(text -> inOneText ? BETWEEN_PEOPLE.splitAsStream(text) : Stream.of(text))
                .map(Texts::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return Reading.EMPTY;
        }
        if (people.stream().anyMatch(name -> Texts.length(name) > Texts.LINE)) {
            return Reading.fault("may have at most " + Texts.LINE + " characters for each person");
        }
        List<String> had = before == null ? List.of() : before.values();
        return facts.strangers(
                        people.stream().filter(name -> !had.contains(name)).toList())
                .map(Reading::fault)
                .orElseGet(() -> Reading.of(WorksheetCell.values(cell.id(), people)));
    }

    private static Optional<String> answer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> Optional.of("YES");
            case "partly", "p", "in part" -> Optional.of("PARTLY");
            case "no", "n" -> Optional.of("NO");
            default -> Optional.empty();
        };
    }

    private Reading references(CellColumn cell, List<String> texts, @Nullable WorksheetCell before) {
        ColumnTarget target = target(cell.column());
        Optional<String> titled = one(texts).flatMap(title -> facts.titled(target, title));
        List<String> refs = titled.map(List::of).orElseGet(() -> refsIn(texts));
        if (before != null && !refs.isEmpty() && refs.equals(before.values())) {
            return Reading.of(before);
        }
        List<String> faults =
                refs.stream().flatMap(ref -> facts.fault(target, ref).stream()).toList();
        boolean inWords = refs.isEmpty() || !faults.isEmpty();
        if (!inWords) {
            return refs.size() > REFERENCES
                    ? Reading.fault("may refer to at most " + REFERENCES + " things, and refers to " + refs.size())
                    : Reading.of(WorksheetCell.values(cell.id(), refs));
        }
        if (cell.column().options().words()) {
            return text(cell, List.of(String.join("; ", texts)), Texts.LONG);
        }
        return Reading.fault(
                faults.isEmpty()
                        ? "must be a reference, such as that of " + article(target)
                        : "cannot be that: " + String.join("; ", faults));
    }

    private static String article(ColumnTarget target) {
        String noun = target.title().toLowerCase(Locale.UK);
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** The references that some texts consist of; none where they say something else. */
    static List<String> refsIn(List<String> texts) {
        if (texts.stream().anyMatch(text -> text.length() > LONGEST_LIST)) {
            return List.of();
        }
        List<String> refs = texts.stream()
                .flatMap(text -> FieldCleaning.refsIn(text).stream())
                .distinct()
                .toList();
        return refs.stream().allMatch(CaseId::isRef) ? refs : List.of();
    }

    /** The references that what is given for a cell may consist of; none where it says something else. */
    static List<String> refsIn(@Nullable Object given) {
        return refsIn(texts(given));
    }

    static ColumnTarget target(WorksheetColumn column) {
        ColumnTarget target = column.options().target();
        if (target == null) {
            throw new IllegalStateException("Column " + column.id() + " does not say what it refers to");
        }
        return target;
    }
}

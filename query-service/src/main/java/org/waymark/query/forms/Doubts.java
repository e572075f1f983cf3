package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.query.web.Doubt;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;

/** What in a form can be meant, though it is more likely a slip: days far outside the strategy, words that are read as no day. */
final class Doubts {

    /** How far outside the period of a strategy a day is unusual, in years. */
    private static final int YEARS_AROUND = 1;

    /** The same for a strategy that is still to be created, from today. */
    private static final int YEARS_FROM_TODAY = 30;

    private Doubts() {}

    /**
     * Asks about each on the form; nothing about what a field began with.
     *
     * @param fields as they were shown
     */
    static void ask(Subject subject, List<FormField> fields, FormInput form) {
        for (FormField field : Meanwhile.leaves(fields)) {
            Optional<Object> typed = field.read(form.copy());
            if (typed.isPresent() && !typed.equals(field.unchanged())) {
                of(subject, field, typed.get().toString()).ifPresent(form::ask);
            }
        }
    }

    private static Optional<Doubt> of(Subject subject, FormField field, String typed) {
        return switch (field.input()) {
            case FieldInput.Date ignored -> odd(subject, field, LocalDate.parse(typed));
            case FieldInput.Day ignored -> odd(subject, field, LocalDate.parse(typed));
            case FieldInput.Timescale ignored ->
                TimescaleWords.doubt(field, typed, subject.today())
                        .or(() -> Optional.ofNullable(TimescaleWords.day(typed, subject.today()))
                                .flatMap(day -> odd(subject, field, day)));
            default -> Optional.empty();
        };
    }

    private static Optional<Doubt> odd(Subject subject, FormField field, LocalDate day) {
        @Nullable String how = how(subject, day);
        return Optional.ofNullable(how)
                .map(words -> new Doubt(
                        field.name() + ":" + day,
                        field.labelAlone() + ": " + Formats.date(day) + " is " + words,
                        Formats.date(day) + " is right"));
    }

    private static @Nullable String how(Subject subject, LocalDate day) {
        if (subject.within() == null) {
            boolean near = day.isAfter(subject.today().minusYears(YEARS_FROM_TODAY))
                    && day.isBefore(subject.today().plusYears(YEARS_FROM_TODAY));
            return near ? null : "more than " + YEARS_FROM_TODAY + " years from today";
        }
        Charter charter = subject.within().charter();
        if (day.isBefore(charter.from().minusYears(YEARS_AROUND))) {
            return "more than a year before the strategy starts (" + Formats.date(charter.from()) + ")";
        }
        if (day.isAfter(charter.to().plusYears(YEARS_AROUND))
                && day.isAfter(subject.today().plusYears(YEARS_AROUND))) {
            return "more than a year after the strategy ends (" + Formats.date(charter.to()) + ")";
        }
        return null;
    }
}

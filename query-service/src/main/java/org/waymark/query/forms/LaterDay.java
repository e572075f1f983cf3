package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;

/** What is true for an earlier day than something recorded already is kept, and is not what pages show: that is said. */
public final class LaterDay {

    private LaterDay() {}

    /**
     * The day for which a command says that it is true.
     *
     * @param field of the command, or of its changes
     * @param usual the day where the command names none; null for today, which nothing covers
     */
    public static Optional<LocalDate> of(Command sent, String field, @Nullable LocalDate usual) {
        Object typed = sent.body().get("changes") instanceof Map<?, ?> changes
                ? changes.get(field)
                : sent.body().get(field);
        return typed == null ? Optional.ofNullable(usual) : Optional.of(LocalDate.parse(typed.toString()));
    }

    /**
     * Says that something of a later day is still shown.
     *
     * @param where   and what, such as “The action plan still shows the report”
     * @param recorded the day of what was recorded; empty for today
     * @param shown   the day of what was there already; empty where nothing was
     */
    public static Optional<String> covers(String where, Optional<LocalDate> recorded, Optional<LocalDate> shown) {
        return recorded.flatMap(day -> shown.filter(later -> later.isAfter(day))
                .map(later -> where + " for " + Formats.date(later) + ", which is later than " + Formats.date(day)));
    }
}

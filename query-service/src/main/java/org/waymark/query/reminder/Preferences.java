package org.waymark.query.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of what somebody wants to be reminded, and when.
 *
 * @param kinds of what; of nothing where it is empty
 * @param time  at which a digest is due, where the organisation is: one of {@link #TIMES}
 * @param days  on which one is due
 */
record Preferences(Set<ReminderKind> kinds, LocalTime time, ReminderDays days) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    /** Each half hour of a day. */
    static final List<LocalTime> TIMES = IntStream.range(0, HALF_HOURS)
            .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes((long) MINUTES * half))
            .toList();

    /** Those of whoever has said nothing: before the working day begins. */
    static final Preferences USUAL =
            new Preferences(EnumSet.allOf(ReminderKind.class), LocalTime.of(7, 0), ReminderDays.WEEKDAYS);

    /** @throws IllegalArgumentException if the time is none of those that there are */
    Preferences {
        kinds = Set.copyOf(kinds);
        if (!TIMES.contains(time)) {
            throw new IllegalArgumentException("The time must be a whole or half hour, such as 07:00 or 07:30");
        }
    }

    /** The kinds in their order. */
    List<ReminderKind> inOrder() {
        return Arrays.stream(ReminderKind.values()).filter(kinds::contains).toList();
    }

    /** Whether anything is ever sent. */
    boolean wanted() {
        return !kinds.isEmpty() && days != ReminderDays.NEVER;
    }

    /** The same without a kind. */
    Preferences without(ReminderKind kind) {
        Set<ReminderKind> left = EnumSet.noneOf(ReminderKind.class);
        left.addAll(kinds);
        left.remove(kind);
        return new Preferences(left, time, days);
    }

    /** The same where nothing is sent. */
    Preferences never() {
        return new Preferences(kinds, time, ReminderDays.NEVER);
    }

    /**
     * The day whose digest was due last: that is sent if it was not yet, however long ago it was due. A time that a clock
     * that is put forward leaves out is the moment after the change; of one that comes twice, the first counts. Pure.
     *
     * @param since before this moment none was due, such as when the preferences were saved
     * @return empty where none was due since then
     */
    Optional<LocalDate> due(Instant since, Instant now, ZoneId zone) {
        if (!wanted()) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, DAYS_OF_WEEK)
                .mapToObj(today::minusDays)
                .filter(day -> days.include(day.getDayOfWeek()))
                .filter(day -> !moment(day, zone).isAfter(now))
                .findFirst()
                .filter(day -> moment(day, zone).isAfter(since));
    }

    private Instant moment(LocalDate day, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** In a sentence, such as “Monday to Friday at 07:00”. */
    String inWords() {
        return wanted() ? days.title() + " at " + time : "Never";
    }
}

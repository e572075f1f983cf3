package org.waymark.query.reminder;

import java.time.DayOfWeek;

/** The days on which somebody gets a digest. The names are used in the API. */
enum ReminderDays {
    WEEKDAYS("Monday to Friday"),
    EVERY_DAY("Every day"),
    MONDAY("Mondays"),
    TUESDAY("Tuesdays"),
    WEDNESDAY("Wednesdays"),
    THURSDAY("Thursdays"),
    FRIDAY("Fridays"),
    SATURDAY("Saturdays"),
    SUNDAY("Sundays"),
    NEVER("Never");

    private final String title;

    ReminderDays(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean include(DayOfWeek day) {
        return switch (this) {
            case NEVER -> false;
            case EVERY_DAY -> true;
            case WEEKDAYS -> day.compareTo(DayOfWeek.FRIDAY) <= 0;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> name().equals(day.name());
        };
    }
}

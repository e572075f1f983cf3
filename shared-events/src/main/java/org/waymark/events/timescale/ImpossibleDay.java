package org.waymark.events.timescale;

/**
 * A day in a text that no calendar has, such as “31/02/2027”: a slip of the pen that is to be put right, not words.
 *
 * @param text as it is written
 * @param why  what is wrong, such as “February 2027 has no day 31”; no full stop
 */
public record ImpossibleDay(String text, String why) {

    /** A sentence for the person who wrote it, without its full stop. */
    public String message() {
        return "“" + text + "” is not a real date: " + why;
    }
}

package org.waymark.query.moment;

/**
 * What identifies the states of a strategy at a moment exactly: two snapshots of one edition show the same.
 *
 * @param position which events are in them
 * @param redacted position of the event that says which text was removed last; -1 where none was. A removal changes what the
 *     past shows
 */
public record Edition(long position, long redacted) {

    /** As part of an {@code ETag}. */
    @Override
    public String toString() {
        return redacted < 0 ? Long.toString(position) : position + "r" + redacted;
    }
}

package org.waymark.resilience.outage;

import java.time.Duration;

/**
 * How long it took until everything went on.
 *
 * @param what had happened
 * @param commands until a command was taken
 * @param all until every view and every reaction had come to that command too
 */
record Back(String what, Duration commands, Duration all) {

    @Override
    public String toString() {
        return "%s: commands after %.1f s, views and reactions after %.1f s"
                .formatted(what, commands.toMillis() / 1_000.0, all.toMillis() / 1_000.0);
    }
}

package org.waymark.query.calendar;

import java.time.Instant;
import org.waymark.query.api.LinkSecret;

/**
 * What the addresses of one person's feeds are derived from. A token is the handle, a dot, and a code of the feed.
 *
 * @param person whose it is
 * @param link   with which tokens are made
 * @param made   when it was made
 */
record CalendarSecret(String person, LinkSecret link, Instant made) {

    /** A new one. */
    static CalendarSecret random(String person, Instant made) {
        return new CalendarSecret(person, LinkSecret.random(), made);
    }

    /** The token of a feed. */
    String token(Feed feed) {
        return link.handle() + "." + link.code(feed.name());
    }

    /** Whether this is the token of the feed. */
    boolean opens(Feed feed, String token) {
        return LinkSecret.isSame(token(feed), token);
    }
}

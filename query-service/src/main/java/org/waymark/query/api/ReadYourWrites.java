package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.views.LedgerFeed;

/**
 * Before an answer is made, waits until the views have seen the position that the request names. A program names it in a
 * header and is refused where the views are too far behind; a form notes it for the page that comes next, which
 * is then shown as far as the views have come, and says so.
 */
public final class ReadYourWrites implements HandlerInterceptor {

    /** Header with the position that an answer must have seen. */
    static final String HEADER = "Waymark-Min-Position";

    /** Parameter of a page's address with the position that it should have seen. */
    static final String PARAMETER = "min";

    /** Where a form notes the same for the page that comes next, so that it does not stay in an address. */
    public static final String NOTED = "recordedUpTo";

    /** Attribute of a request for a page, true where it cannot show yet what its reader has just recorded. */
    public static final String LATE = ReadYourWrites.class.getName() + ".late";

    /** Whoever has recorded something and is told this reads another database than command-service writes. */
    private static final String EMPTY =
            ". The ledger that this service reads is empty: if something was recorded, it reads another database than"
                    + " command-service writes, and both say which when they start";

    /** The position of an empty ledger. */
    private static final long BEFORE_ALL = -1;

    /** How long a request waits at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LedgerFeed feed;
    private final LedgerReader ledger;

    /** @param ledger is looked at once, where a position is asked for that this node has not come to */
    public ReadYourWrites(LedgerFeed feed, LedgerReader ledger) {
        this.feed = feed;
        this.ledger = ledger;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        String wanted = request.getHeader(HEADER);
        long hoped = hoped(request);
        if (wanted != null) {
            long position = position(wanted, request);
            if (!recorded(position)) {
                throw new BadParameterException(
                        HEADER,
                        HEADER + " " + position + " is beyond the end of the ledger. Give the position of an answer"
                                + (feed.position() < 0 ? EMPTY : ""));
            }
            feed.require(position, PATIENCE);
            request.setAttribute(Snapshots.ASKED, position);
        } else if (hoped >= 0) {
            request.setAttribute(LATE, isLate(hoped));
        }
        return true;
    }

    private boolean isLate(long hoped) {
        try {
            return recorded(hoped) && !feed.await(hoped, PATIENCE);
        } catch (LedgerUnavailableException e) {
            return true;
        }
    }

    /** The position that a page should have seen; -1 where none is named. */
    private static long hoped(HttpServletRequest request) {
        Map<String, ?> note = RequestContextUtils.getInputFlashMap(request);
        if (note != null && note.get(NOTED) instanceof Long position) {
            return position;
        }
        String named = request.getParameter(PARAMETER);
        return named != null && named.matches("\\d{1,18}") ? Long.parseLong(named) : -1;
    }

    /** Another node may have recorded what this one has not heard of; what the ledger does not hold was never answered. */
    private boolean recorded(long position) {
        return position <= feed.position() || position <= ledger.head().position();
    }

    private static long position(String wanted, HttpServletRequest request) {
        if (Collections.list(request.getHeaders(HEADER)).size() > 1) {
            throw new BadParameterException(HEADER, "There are several headers " + HEADER + ". Send one");
        }
        try {
            long position = Long.parseLong(wanted.strip());
            if (position >= BEFORE_ALL) {
                return position;
            }
        } catch (NumberFormatException e) {
            // refused below, in the same words as a number that is no position
        }
        throw new BadParameterException(
                HEADER, HEADER + " must be a position (a whole number from -1), not “" + wanted + "”");
    }
}

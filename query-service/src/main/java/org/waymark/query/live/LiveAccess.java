package org.waymark.query.live;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.waymark.events.StrategyCode;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.OpenSessions;
import org.waymark.query.web.Reader;

/**
 * Whether somebody who follows a strategy may still do so: asked again and again, since a stream lives on after the request
 * that began it was let in.
 *
 * @param strategy what they follow
 * @param caller   as they were let in
 * @param session  theirs; null where the request brought credentials of its own
 * @param roles    says which they have now
 * @param accounts says whether their account is what it was; null where accounts are kept elsewhere
 */
record LiveAccess(
        StrategyCode strategy,
        Authentication caller,
        @Nullable HttpSession session,
        EffectiveRoles roles,
        @Nullable OpenSessions accounts) {

    /** The reader that they are by now; empty where they signed out, lost their account, or may not look into the strategy. */
    Optional<Reader> reader() {
        if ((session != null && isOver(session)) || (accounts != null && !accounts.mayGoOn(caller))) {
            return Optional.empty();
        }
        return Optional.of(new Reader(caller.getName(), roles.in(strategy, caller)))
                .filter(Reader::readsStrategies);
    }

    /** Asking a session that was ended is refused; asking one that was not does not prolong it. */
    private static boolean isOver(HttpSession session) {
        try {
            return session.getCreationTime() < 0;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

package org.waymark.query.api;

import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;

/** What was asked for does not exist, or did not at that moment. */
public class NotFoundException extends RuntimeException {

    private final String code;

    public NotFoundException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** There is, or was, no such strategy. */
    public static NotFoundException strategy(String code, AsOf asOf) {
        return new NotFoundException(
                "strategy.not-found", "There is no strategy “" + code + "”" + (asOf.present() ? "" : " as of " + asOf));
    }

    /**
     * Reads the code of a strategy from an address.
     *
     * @throws NotFoundException if no strategy can have such a code
     */
    public static StrategyCode codeOrNotFound(String code) {
        try {
            return StrategyCode.typed(code);
        } catch (IllegalArgumentException e) {
            throw strategy(code, AsOf.now());
        }
    }

    public String code() {
        return code;
    }
}

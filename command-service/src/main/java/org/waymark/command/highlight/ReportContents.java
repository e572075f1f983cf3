package org.waymark.command.highlight;

import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;

/** Works out what a version of a report shows: the facts are folded by the query side, which this service has none of. */
@FunctionalInterface
public interface ReportContents {

    /**
     * The content of the version that is about to be issued.
     *
     * @throws Refusal of kind {@code UNAVAILABLE} if it cannot be had now; of another if there is none
     */
    FrozenContent of(Wanted wanted);

    /** The content cannot be had now. */
    static Refusal unavailable(Throwable cause) {
        return Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "report.content-unavailable",
                        "The content of the report cannot be worked out now. Nothing was recorded. Send it again in a"
                                + " moment.")
                .causedBy(cause);
    }

    /**
     * There is no such content.
     *
     * @param why in a sentence
     */
    static Refusal none(String why) {
        return refused(Refusal.Kind.RULE, "report.no-content", why);
    }

    /** The caller may not read the content. */
    static Refusal forbidden(String why) {
        return refused(Refusal.Kind.FORBIDDEN, "report.content-forbidden", why);
    }

    private static Refusal refused(Refusal.Kind kind, String code, String why) {
        return Refusal.of(
                kind, code, "The content of the report cannot be worked out for you. Nothing was recorded. " + why);
    }

    /**
     * Which content.
     *
     * @param version     the one that is about to be issued
     * @param approvedBy  who approved it; null where nobody is named
     * @param issuer      account id of whoever issues it
     * @param minPosition every event up to and with it must be in the content
     */
    record Wanted(
            StrategyCode strategy,
            String report,
            int version,
            @Nullable String approvedBy,
            String issuer,
            long minPosition) {}
}

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

package org.waymark.standalone.doctor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the end of the ledger is intact, and when all of it was verified last.
 *
 * @param events     how many it holds
 * @param commits    how many it holds
 * @param checked    how many commits at its end were verified just now
 * @param broken     what is wrong with them, in sentences; null where they hold
 * @param signed     how many commits the last signed checkpoint has; null where there is none
 * @param verified   when the whole ledger was verified last; null where that is not known
 * @param found      what that found, in sentences; null where all was intact
 */
record LedgerCheck(
        long events,
        long commits,
        long checked,
        @Nullable String broken,
        @Nullable Long signed,
        @Nullable Instant verified,
        @Nullable String found) {

    private static final String WHAT_TO_DO =
            "Run ./waymark verify, keep the data folder as it is, and compare with backups and with checkpoints that others keep.";

    HealthFinding finding() {
        String amount = Amounts.count(events, "event") + " in " + Amounts.count(commits, "commit");
        if (broken != null) {
            return HealthFinding.wrong(HealthCheck.LEDGER, "It is not intact. " + Amounts.ended(broken), WHAT_TO_DO);
        }
        if (signed != null && signed > commits) {
            return HealthFinding.wrong(
                    HealthCheck.LEDGER,
                    "Its end is missing: a checkpoint was signed of " + Amounts.count(signed, "commit")
                            + ", and there are " + Amounts.count(commits, "commit") + ".",
                    WHAT_TO_DO);
        }
        if (found != null) {
            return HealthFinding.wrong(
                    HealthCheck.LEDGER,
                    "When it was verified last, it was not intact. " + Amounts.ended(found),
                    WHAT_TO_DO);
        }
        if (commits == 0) {
            return HealthFinding.fine(HealthCheck.LEDGER, "It is empty.");
        }
        return HealthFinding.fine(
                HealthCheck.LEDGER,
                "%s; the last %s are intact. %s"
                        .formatted(
                                amount,
                                Amounts.count(checked, "commit"),
                                verified == null
                                        ? "When all of it was verified last is not known."
                                        : "All of it was verified at " + Amounts.moment(verified) + "."));
    }
}

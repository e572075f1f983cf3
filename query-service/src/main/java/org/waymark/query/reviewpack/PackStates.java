package org.waymark.query.reviewpack;

import java.util.List;
import java.util.Set;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.overview.Attention;
import org.waymark.query.reviewpack.PackState.DataQuality;

/** What of a strategy's state the pack of a meeting leaves out, and what is not known of it. */
final class PackStates {

    /** Whatever happened so is recorded with a reason, unless it came from a file that had none. */
    private static final Set<Class<? extends Happening>> EXPLAINED = Set.of(
            Corrected.class,
            Reassessed.class,
            Rescheduled.class,
            Closed.class,
            Cancelled.class,
            Reopened.class,
            Withdrawn.class);

    private PackStates() {}

    /** A meeting need not be told that it is being held, or that it should be. */
    static Attention without(String meeting, Attention attention) {
        return new Attention(attention.sections().stream()
                .map(section ->
                        section.rule() == AttentionRule.MEETING_HELD || section.rule() == AttentionRule.MEETING_OVERDUE
                                ? without(meeting, section)
                                : section)
                .toList());
    }

    private static AttentionSection without(String meeting, AttentionSection section) {
        return new AttentionSection(
                section.name(),
                section.rule(),
                section.whole(),
                section.lists(),
                section.items().stream()
                        .filter(item -> !meeting.equals(item.ref()))
                        .toList());
    }

    /**
     * What is not known.
     *
     * @param happened all that happened since the last meeting of the kind
     */
    static DataQuality quality(Attention attention, List<AuditEntry> happened) {
        return new DataQuality(
                attention.count(AttentionRule.STALE),
                (int) attention.staleOnTrack(),
                attention.count(AttentionRule.WITHOUT_LEAD),
                attention.count(AttentionRule.WITHOUT_DATE),
                attention.count(AttentionRule.RISK_WITHOUT_RESPONSE),
                (int) happened.stream().filter(PackStates::lacksItsReason).count());
    }

    private static boolean lacksItsReason(AuditEntry entry) {
        return EXPLAINED.contains(entry.happening().getClass())
                && (entry.reason() == null || entry.reason().isBlank());
    }
}

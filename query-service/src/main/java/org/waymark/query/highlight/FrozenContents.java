package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportJson;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.LedgerFeed;

/** What a draft says by now, as it is to be issued: whoever issues it records this text, and it says so for good. */
@Component
public class FrozenContents {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Snapshots snapshots;
    private final LedgerFeed feed;
    private final Contents contents;

    FrozenContents(Snapshots snapshots, LedgerFeed feed, Contents contents) {
        this.snapshots = snapshots;
        this.feed = feed;
        this.contents = contents;
    }

    /**
     * A content to be issued.
     *
     * @param basis   the position of the ledger that it is folded from
     * @param schema  the version of its schema
     * @param content as canonical JSON
     */
    public record Frozen(long basis, int schema, String content) {}

    /**
     * What a draft says.
     *
     * @param version     that is to be issued
     * @param approvedBy  account id or name; null where nobody is named
     * @param issuedBy    who issues it
     * @param minPosition the least position that it must be folded from
     * @throws org.waymark.query.views.ViewBehindException if this node does not come to that position in time
     * @throws NotFoundException if there is no such draft
     */
    public Frozen of(
            StrategyCode strategy,
            String report,
            int version,
            @Nullable String approvedBy,
            String issuedBy,
            long minPosition) {
        feed.require(minPosition, PATIENCE);
        snapshots.reopen(strategy);
        return frozen(snapshots.of(strategy, AsOf.now()), report, version, approvedBy, issuedBy);
    }

    Frozen frozen(StrategySnapshot snapshot, String ref, int version, @Nullable String approvedBy, String issuedBy) {
        HighlightReportView report = snapshot.one(HIGHLIGHT_REPORTS, ref)
                .filter(found ->
                        found.latest().number() == version && found.latest().issue() == null)
                .orElseThrow(() -> new NotFoundException(
                        "highlight-report.not-found",
                        "There is no draft of version " + version + " of highlight report “" + ref + "” in strategy “"
                                + snapshot.strategy() + "”"));
        ReportContent content = contents.draft(snapshot, report, approvedBy, issuedBy);
        return new Frozen(snapshot.position(), content.schema(), ReportJson.write(content));
    }
}

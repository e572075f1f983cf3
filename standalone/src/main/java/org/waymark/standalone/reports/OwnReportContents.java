package org.waymark.standalone.reports;

import org.jspecify.annotations.Nullable;
import org.waymark.command.highlight.FrozenContent;
import org.waymark.command.highlight.ReportContents;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.highlight.FrozenContents;
import org.waymark.query.highlight.FrozenContents.Frozen;
import org.waymark.query.views.ViewBehindException;

/**
 * Asks the query side of this process for the content of a report, without a request between them. Commands are taken before
 * the query side has started; until then there is no content. Safe for several threads.
 */
public final class OwnReportContents implements ReportContents {

    private volatile @Nullable FrozenContents pages;

    /** From here on the query side is there. */
    public void from(FrozenContents started) {
        pages = started;
    }

    @Override
    public FrozenContent of(Wanted wanted) {
        FrozenContents contents = pages;
        if (contents == null) {
            throw ReportContents.unavailable(new IllegalStateException("The query side has not started yet"));
        }
        try {
            Frozen frozen = contents.of(
                    wanted.strategy(),
                    wanted.report(),
                    wanted.version(),
                    wanted.approvedBy(),
                    wanted.issuer(),
                    wanted.minPosition());
            return new FrozenContent(frozen.basis(), frozen.schema(), frozen.content());
        } catch (ViewBehindException | LedgerUnavailableException late) {
            throw ReportContents.unavailable(late);
        } catch (NotFoundException none) {
            throw ReportContents.none(none.getMessage() + ".");
        }
    }
}

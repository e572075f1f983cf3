package org.waymark.query.highlight.proof;

import com.mongodb.client.MongoDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Certified;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.Superseded;
import org.waymark.query.highlight.proof.ReportCheck.Where;
import org.waymark.query.highlight.proof.ReportCheck.Withdrawn;
import tools.jackson.databind.json.JsonMapper;

/** Compares a report that matches its own proof with what a ledger has of it now. Safe for several threads. */
public final class LedgerOfReports {

    private static final String WITHDRAWN = "waymark.HighlightReportWithdrawn";
    private static final JsonMapper JSON = new JsonMapper();

    private final LedgerCommits commits;
    private final LedgerReader reader;

    /** Reads the ledger that the settings name. */
    public LedgerOfReports(MongoDatabase database, LedgerSettings settings) {
        this.commits = new LedgerCommits(database, settings);
        this.reader = new LedgerReader(database, settings);
    }

    /** The same result, or what the ledger has to add to it. */
    public ReportCheck compare(ReportCheck check) {
        return switch (check) {
            case Matches matches -> compared(matches);
            case Certified certified -> compared(certified);
            default -> check;
        };
    }

    private ReportCheck compared(Certified certified) {
        Certificate certificate = certified.certificate();
        boolean there = commits.holding(certificate.events() - 1).stream()
                .anyMatch(commit -> commit.number() + 1 == certificate.commits()
                        && HexFormat.of().formatHex(commit.hash().getData()).equals(certificate.head()));
        return there
                ? certified
                : new Altered(List.of(new Finding(
                        Where.LEDGER,
                        "The ledger does not have the commit with which the certified ledger ended."
                                + " It is another ledger, or it was rewritten or cut off since.")));
    }

    private ReportCheck compared(Matches matches) {
        IssuedReport report = matches.report();
        String difference = difference(report);
        if (difference != null) {
            return new Altered(List.of(new Finding(Where.LEDGER, difference)));
        }
        AtomicInteger latest = new AtomicInteger(report.version());
        AtomicBoolean withdrawn = new AtomicBoolean();
        CaseId about = new CaseId(new StrategyCode(report.strategy()), report.report());
        reader.forEach(EventTags.caseOf(about), report.position() + 1, Long.MAX_VALUE, event -> {
            withdrawn.compareAndSet(false, event.type().equals(WITHDRAWN));
            if (event.type().equals(IssuedReport.ISSUED)) {
                latest.accumulateAndGet(version(event), Math::max);
            }
        });
        if (withdrawn.get()) {
            return new Withdrawn(matches);
        }
        return latest.get() > report.version() ? new Superseded(matches, latest.get()) : matches;
    }

    private static int version(StoredEvent event) {
        return JSON.readTree(event.payload()).path("version").asInt();
    }

    /** How the ledger's event differs from the one that was proved; null where it does not. */
    private @Nullable String difference(IssuedReport report) {
        Optional<Commit> commit = commits.holding(report.position());
        if (commit.isEmpty()) {
            return "The ledger has nothing at position " + report.position() + ", where this report was issued."
                    + " It is another ledger, or its end was cut off.";
        }
        EventBody event = commit.get().body().events().get((int)
                (report.position() - commit.get().first()));
        if (!HexFormat.of().formatHex(event.hash().getData()).equals(report.event())) {
            return "The ledger has another event at position " + report.position() + ", where this report was issued."
                    + " It is another ledger, or it was rewritten.";
        }
        if (!isAsRecorded(event)) {
            return "What the ledger has of this report at position " + report.position()
                    + " was altered in the database; the document is what was issued.";
        }
        return null;
    }

    /** Whether the parts of an event give its hash; one that was redacted is, by its hash, what was recorded. */
    private static boolean isAsRecorded(EventBody event) {
        Binary salt = event.payload().salt();
        return (salt == null
                        || EventHash.ofPayload(salt, event.payload().content())
                                .equals(event.payload().hash()))
                && EventHash.of(
                                event.id(),
                                event.type().name(),
                                event.version(),
                                event.decidedAt(),
                                event.tags(),
                                event.metadata().hash(),
                                event.payload().hash())
                        .equals(event.hash());
    }
}

package org.waymark.query.views;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportEdited;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.LeftOutItem;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** Highlight reports, at random: one after the other in each strategy. */
final class RandomReports {

    private final Random random;
    private final Consumer<WaymarkEvent> tell;
    private final int most;
    private final Map<StrategyCode, Report> reports = new HashMap<>();
    private int number;

    /** @param most how many reports there are, and versions of each */
    RandomReports(Random random, Consumer<WaymarkEvent> tell, int most) {
        this.random = random;
        this.tell = tell;
        this.most = most;
    }

    private enum State {
        DRAFT,
        SUBMITTED,
        ISSUED
    }

    private record Report(String ref, int version, State state) {

        Report now(State after) {
            return new Report(ref, version, after);
        }
    }

    void next(StrategyCode code) {
        Report report = reports.get(code);
        if (report == null) {
            draft(code);
            return;
        }
        switch (report.state()) {
            case DRAFT -> write(code, report);
            case SUBMITTED -> approve(code, report);
            case ISSUED -> read(code, report);
        }
    }

    private void draft(StrategyCode code) {
        if (number >= most) {
            return;
        }
        Report report = new Report("H" + ++number, 1, State.DRAFT);
        reports.put(code, report);
        tell.accept(new HighlightReportDrafted(code, report.ref(), head(60), List.of()));
    }

    private void write(StrategyCode code, Report report) {
        String ref = report.ref();
        switch (random.nextInt(5)) {
            case 0 -> tell.accept(new HighlightReportEdited(code, ref, head(60), head(61)));
            case 1 ->
                tell.accept(new ReportItemsChosen(
                        code, ref, section(), List.of("P1"), List.of(new LeftOutItem("R1", "It was told before"))));
            case 2 -> {
                tell.accept(new HighlightReportSubmitted(code, ref));
                reports.put(code, report.now(State.SUBMITTED));
            }
            default -> tell.accept(new ReportSectionWritten(code, ref, section(), text()));
        }
    }

    private void approve(StrategyCode code, Report report) {
        if (random.nextInt(4) == 0) {
            tell.accept(new HighlightReportReturned(code, report.ref()));
            reports.put(code, report.now(State.DRAFT));
        } else {
            tell.accept(new HighlightReportIssued(
                    code,
                    report.ref(),
                    report.version(),
                    "sponsor",
                    random.nextInt(50),
                    1,
                    HighlightReportEvents.FINGERPRINT,
                    HighlightReportEvents.CONTENT));
            reports.put(code, report.now(State.ISSUED));
        }
    }

    private void read(StrategyCode code, Report report) {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (report.version() < most) {
                    tell.accept(new HighlightReportRevised(code, report.ref(), report.version() + 1));
                    reports.put(code, new Report(report.ref(), report.version() + 1, State.DRAFT));
                }
            }
            case 1 -> {
                if (number < most) {
                    tell.accept(new HighlightReportWithdrawn(code, report.ref()));
                    reports.remove(code);
                }
            }
            case 2 -> reports.computeIfPresent(code, (it, last) -> number < most ? null : last);
            default -> tell.accept(new HighlightReportAcknowledged(code, report.ref(), report.version()));
        }
    }

    private ReportText text() {
        @Nullable RatingLevel rating = random.nextBoolean() ? RatingLevel.DEFAULT_SCALE.get(random.nextInt(3)) : null;
        return new ReportText("Written at " + random.nextInt(100), rating, List.of(), List.of());
    }

    private String section() {
        return ReportSection.values()[random.nextInt(ReportSection.values().length)].id();
    }

    private static ReportHead head(int days) {
        LocalDate from = LocalDate.of(2023, 6, 1);
        return new ReportHead(
                from,
                from.plusDays(days),
                null,
                null,
                "coordinator",
                "sponsor",
                List.of("lead"),
                ReportSection.DEFAULT);
    }
}

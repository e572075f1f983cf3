package org.waymark.command.highlight;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.Role;

/** What tests of highlight reports share: a report H1 of June and July, written by the coordinator. */
abstract class HighlightTest extends EntityTest {

    static final ReportHead HEAD = new ReportHead(
            LocalDate.of(2023, 6, 1),
            LocalDate.of(2023, 7, 31),
            null,
            null,
            "coordinator",
            null,
            List.of("sponsor", "viewer", "Senior leadership team"),
            ReportSection.DEFAULT);

    static final HighlightReportDrafted DRAFTED = new HighlightReportDrafted(SG23, "H1", HEAD, List.of());

    static final ReportSectionWritten RATED = HighlightReportEvents.written(
            "H1", "status", new ReportText("On course", RatingLevel.AMBER, List.of(), List.of()));

    static final HighlightReportSubmitted SUBMITTED = new HighlightReportSubmitted(SG23, "H1");

    static final DecisionContext SPONSOR = as("sponsor", Role.SPONSOR);

    /** A draft H1, and then these events. */
    Given drafted(Object... events) {
        List<Object> all = new ArrayList<>(List.of(DRAFTED));
        all.addAll(List.of(events));
        return givenThemeAnd(all.toArray());
    }

    static ReportText text(String text) {
        return new ReportText(text, null, List.of(), List.of());
    }

    /** A command about H1 with these fields. */
    static <C extends StrategyCommand> C about(Class<C> type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.putIfAbsent("report", "H1");
        return command(type, all);
    }
}

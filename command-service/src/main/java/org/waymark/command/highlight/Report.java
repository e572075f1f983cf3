package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.CarriedText;
import org.waymark.events.HighlightReportEvent;
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
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;

/** One highlight report, as far as rules ask about it. */
final class Report {

    private final String ref;
    private ReportHead head;
    private State state = State.DRAFT;
    private int version = 1;
    private final Map<String, CarriedText> carriedOver = new LinkedHashMap<>();
    private final Map<String, ReportText> texts = new LinkedHashMap<>();
    private final Map<String, ReportItemsChosen> chosen = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> readBy = new TreeMap<>();
    private @Nullable Issued issued;

    /** Of its latest version. */
    enum State {
        DRAFT("a draft"),
        SUBMITTED("submitted for approval"),
        ISSUED("issued"),
        WITHDRAWN("withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * What its last issued version said.
     *
     * @param narrative by hand, section by section, with the report that a text which was never changed came from
     */
    record Issued(int version, LocalDate to, List<CarriedText> narrative) {}

    Report(HighlightReportDrafted drafted) {
        ref = drafted.report();
        head = drafted.head();
        drafted.carriedOver().forEach(text -> carriedOver.put(text.section(), text));
    }

    /** @param actor who did it */
    void evolve(HighlightReportEvent event, String actor) {
        switch (event) {
            case HighlightReportDrafted _ -> {}
            case HighlightReportEdited edited -> head = edited.after();
            case ReportSectionWritten written -> texts.put(written.section(), written.content());
            case ReportItemsChosen items -> chosen.put(items.section(), items);
            case HighlightReportSubmitted _ -> state = State.SUBMITTED;
            case HighlightReportReturned _ -> state = State.DRAFT;
            case HighlightReportIssued it -> {
                state = State.ISSUED;
                readBy.put(it.version(), new LinkedHashSet<>());
                issued = new Issued(it.version(), head.to(), narrative());
            }
            case HighlightReportRevised revised -> {
                state = State.DRAFT;
                version = revised.version();
            }
            case HighlightReportWithdrawn _ -> state = State.WITHDRAWN;
            case HighlightReportAcknowledged read ->
                readBy.getOrDefault(read.version(), new LinkedHashSet<>()).add(actor);
        }
    }

    private List<CarriedText> narrative() {
        return head.sections().stream()
                .flatMap(section -> {
                    ReportText written = texts.get(section);
                    if (written == null) {
                        return Stream.ofNullable(carriedOver.get(section));
                    }
                    return Stream.ofNullable(written.text()).map(text -> new CarriedText(section, ref, text));
                })
                .toList();
    }

    String ref() {
        return ref;
    }

    ReportHead head() {
        return head;
    }

    State state() {
        return state;
    }

    /** The number of its latest version. */
    int version() {
        return version;
    }

    /** Its last issued version; null where none was, or it was withdrawn. */
    @Nullable Issued issued() {
        return state == State.WITHDRAWN ? null : issued;
    }

    /** What was written in a section; null where nothing was. */
    @Nullable ReportText text(String section) {
        return texts.get(section);
    }

    /** What was chosen in a section; null where nothing was. */
    @Nullable ReportItemsChosen chosen(String section) {
        return chosen.get(section);
    }

    /** What stands in a section by hand; null where nothing does. */
    @Nullable String standing(String section) {
        ReportText written = texts.get(section);
        if (written != null) {
            return written.text();
        }
        CarriedText carried = carriedOver.get(section);
        return carried == null ? null : carried.text();
    }

    /** Whether it has an overall rating, or does without one. */
    boolean isRated() {
        String status = ReportSection.STATUS.id();
        ReportText written = texts.get(status);
        return !head.sections().contains(status) || written != null && written.rating() != null;
    }

    /** The versions that were issued. */
    Set<Integer> issuedVersions() {
        return readBy.keySet();
    }

    /** Who said that they have read a version. */
    Set<String> readersOf(int number) {
        return Objects.requireNonNullElse(readBy.get(number), Set.of());
    }

    /** @throws Refusal unless its latest version is a draft */
    void mustBeDraft() {
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED ->
                throw refusal(
                        "report.submitted",
                        "Report " + ref + " is submitted for approval, so it cannot be changed. Return it first.");
            case ISSUED ->
                throw refusal(
                        "report.issued",
                        "Report " + ref
                                + " is issued, so nothing in it moves. Revise it: that opens its next version.");
            case WITHDRAWN -> mustNotBeWithdrawn();
        }
    }

    /** @throws Refusal if it was withdrawn */
    void mustNotBeWithdrawn() {
        if (state == State.WITHDRAWN) {
            throw refusal("report.withdrawn", "Report " + ref + " was withdrawn. Draft another report instead.");
        }
    }

    static Refusal refusal(String code, String message) {
        return Refusal.at("report", Refusal.Kind.RULE, code, message);
    }
}

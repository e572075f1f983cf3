package org.waymark.query.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.CaseMemory;
import org.waymark.query.happening.EventMeaning;
import org.waymark.query.happening.RatingMove;
import org.waymark.query.views.Journal;

/** Writes one entry an event, and remembers of each case what the next entry needs. */
public final class AuditFold implements Journal<CaseMemory, AuditEntry> {

    public static final AuditFold AUDIT_TRAIL = new AuditFold();

    static final String ITEM = "item";
    static final String ACTOR = "actor";
    static final String TYPE = "type";
    static final String DECISION = "decision";

    private AuditFold() {}

    @Override
    public String name() {
        return "audit-trail";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Class<CaseMemory> stateType() {
        return CaseMemory.class;
    }

    @Override
    public Class<AuditEntry> entryType() {
        return AuditEntry.class;
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    /** Events that need no memory have no key, so that they cost one write only. */
    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case StageProgressReported reported -> Optional.of(reported.project());
            case StageProgressCorrected corrected -> Optional.of(corrected.project());
            case ActionProgressReported reported -> Optional.of(reported.action());
            case ActionProgressCorrected corrected -> Optional.of(corrected.action());
            default -> Optional.empty();
        };
    }

    @Override
    public CaseMemory evolve(@Nullable CaseMemory before, RecordedEvent recorded) {
        CaseMemory memory = Objects.requireNonNullElse(before, CaseMemory.EMPTY);
        return switch (recorded.event()) {
            case ActionProgressReported reported -> memory.plus(reported.progress());
            case ActionProgressCorrected corrected -> memory.plus(corrected.after());
            case WaymarkEvent event -> report(event).map(memory::plus).orElse(memory);
        };
    }

    @Override
    public List<String> termNames() {
        return List.of(ITEM, ACTOR, TYPE, DECISION);
    }

    @Override
    public Map<String, String> terms(AuditEntry entry) {
        return Map.of(
                ITEM,
                entry.item(),
                ACTOR,
                person(entry.actor()),
                TYPE,
                entry.type(),
                DECISION,
                Objects.requireNonNullElse(entry.decision(), ""));
    }

    /** By whom entries are found: nobody has an account name that differs from another's by capitals only. */
    static String person(String actor) {
        return Typed.trimmed(actor).toLowerCase(Locale.ROOT);
    }

    @Override
    public AuditEntry entry(
            @Nullable CaseMemory before, RecordedEvent recorded, Supplier<List<RecordedEvent>> earlier) {
        WaymarkEvent event = recorded.event();
        EventMeaning meaning = EventMeaning.of(event);
        CaseMemory memory = memory(before, event, earlier);
        return new AuditEntry(
                recorded.position(),
                recorded.recordedAt(),
                recorded.asAt(),
                recorded.actor(),
                recorded.role(),
                EventType.of(event).simpleName(),
                meaning.happening(),
                event.caseRef().orElse(event.strategy().value()),
                meaning.sentence(recorded.asAt()),
                meaning.changes(memory),
                RatingMove.of(event, memory).orElse(null),
                recorded.reason().orElse(null),
                recorded.decision().orElse(null),
                recorded.importedFrom().orElse(null));
    }

    /** What an entry needs: of the reports on a project the last ones are remembered, and an older one is seldom corrected. */
    private static CaseMemory memory(
            @Nullable CaseMemory before, WaymarkEvent event, Supplier<List<RecordedEvent>> earlier) {
        CaseMemory memory = Objects.requireNonNullElse(before, CaseMemory.EMPTY);
        return event instanceof StageProgressCorrected corrected
                        && memory.numbered(corrected.replaces()).isEmpty()
                ? earlier.get().stream()
                        .flatMap(each -> report(each.event()).stream())
                        .filter(report -> report.number() == corrected.replaces())
                        .findFirst()
                        .map(memory::plus)
                        .orElse(memory)
                : memory;
    }

    private static Optional<StageReport> report(WaymarkEvent event) {
        return switch (event) {
            case StageProgressReported reported -> Optional.of(reported.report());
            case StageProgressCorrected corrected -> Optional.of(corrected.report());
            default -> Optional.empty();
        };
    }
}

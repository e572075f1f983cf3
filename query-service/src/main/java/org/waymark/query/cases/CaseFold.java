package org.waymark.query.cases;

import static org.waymark.query.views.Appending.including;
import static org.waymark.query.views.Appending.without;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.happening.EventMeaning;
import org.waymark.query.happening.Happening;
import org.waymark.query.happening.Happening.Acknowledged;
import org.waymark.query.happening.Happening.Agreed;
import org.waymark.query.happening.Happening.Answered;
import org.waymark.query.happening.Happening.Assigned;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Escalated;
import org.waymark.query.happening.Happening.FileAttached;
import org.waymark.query.happening.Happening.FileRemoved;
import org.waymark.query.happening.Happening.FrameworkLinked;
import org.waymark.query.happening.Happening.FrameworkUnlinked;
import org.waymark.query.happening.Happening.Held;
import org.waymark.query.happening.Happening.ImpactRecorded;
import org.waymark.query.happening.Happening.Issued;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.happening.Happening.NoteCorrected;
import org.waymark.query.happening.Happening.Noted;
import org.waymark.query.happening.Happening.Occurred;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Redaction;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.ResponsePlanned;
import org.waymark.query.happening.Happening.Returned;
import org.waymark.query.happening.Happening.Reviewed;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.StrategyChanged;
import org.waymark.query.happening.Happening.Submitted;
import org.waymark.query.happening.Happening.TargetSet;
import org.waymark.query.happening.Happening.Unlinked;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.happening.Happening.Written;
import org.waymark.query.strategy.FrameworkLink;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds what all kinds of cases have in common. */
public final class CaseFold implements View<CaseView> {

    public static final CaseFold CASES = new CaseFold();

    private CaseFold() {}

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<CaseView> stateType() {
        return CaseView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof RedactionEvent
                ? Optional.empty()
                : recorded.event().caseRef();
    }

    @Override
    public @Nullable CaseView evolve(@Nullable CaseView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        Happening happening = EventMeaning.of(recorded.event()).happening();
        if (before != null) {
            return changed(before, happening, stamp);
        }
        return happening instanceof Opened opened ? begin(recorded.event(), opened, stamp) : null;
    }

    private static @Nullable CaseView begin(WaymarkEvent event, Opened opened, Provenance stamp) {
        return event.caseRef()
                .map(ref -> new CaseView(
                        event.strategy(), ref, opened.kind(), opened.title(), List.of(), List.of(), stamp, stamp))
                .orElse(null);
    }

    private static CaseView changed(CaseView was, Happening happening, Provenance stamp) {
        return switch (happening) {
            case Revised(String title) -> called(was, title, stamp);
            case Linked(String to) -> with(was, including(was.links(), to), was.frameworkItems(), stamp);
            case Unlinked(String to) -> with(was, without(was.links(), to), was.frameworkItems(), stamp);
            case FrameworkLinked(String framework, String code) ->
                with(was, was.links(), including(was.frameworkItems(), new FrameworkLink(framework, code)), stamp);
            case FrameworkUnlinked(String framework, String code) ->
                with(was, was.links(), without(was.frameworkItems(), new FrameworkLink(framework, code)), stamp);
            case Corrected(String title) -> called(was, Objects.requireNonNullElse(title, was.title()), stamp);
            case Opened _, Reported _, Answered _, Reassessed _, Reviewed _, Rescheduled _, Assigned _ ->
                called(was, was.title(), stamp);
            case Written _, Agreed _, TargetSet _, Submitted _, Returned _, Issued _, Acknowledged _ ->
                called(was, was.title(), stamp);
            case Noted _, NoteCorrected _, ResponsePlanned _, ImpactRecorded _, Escalated _, Occurred _, Held _ ->
                called(was, was.title(), stamp);
            case FileAttached _, FileRemoved _ -> called(was, was.title(), stamp);
            case Completed _, Closed _, Cancelled _, Withdrawn _, Reopened _ -> called(was, was.title(), stamp);
            case StrategyChanged _, Redaction _ -> was;
        };
    }

    private static CaseView called(CaseView was, String title, Provenance stamp) {
        return new CaseView(
                was.strategy(), was.ref(), was.kind(), title, was.links(), was.frameworkItems(), was.opened(), stamp);
    }

    private static CaseView with(CaseView was, List<String> links, List<FrameworkLink> items, Provenance stamp) {
        return new CaseView(was.strategy(), was.ref(), was.kind(), was.title(), links, items, was.opened(), stamp);
    }
}

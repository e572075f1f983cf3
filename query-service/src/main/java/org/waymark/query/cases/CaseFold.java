package org.waymark.query.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.strategy.StrategyView.FrameworkLink;
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
        return 1;
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
        return before == null ? begin(recorded.event(), stamp) : changed(before, recorded.event(), stamp);
    }

    private static @Nullable CaseView begin(WaymarkEvent event, Provenance stamp) {
        return switch (event) {
            case ProjectRegistered it -> begin(it, it.project(), CaseKind.PROJECT, it.title(), stamp);
            case ActionPlanned it ->
                begin(it, it.action(), CaseKind.ACTION, it.plan().activities(), stamp);
            case RiskRaised it ->
                begin(it, it.risk(), CaseKind.RISK, it.details().title(), stamp);
            case ReviewScheduled it -> begin(it, it.review(), CaseKind.REVIEW, title(it), stamp);
            case DecisionRecorded it -> begin(it, it.decision(), CaseKind.DECISION, it.text(), stamp);
            default -> null;
        };
    }

    private static CaseView begin(WaymarkEvent event, String ref, CaseKind kind, String title, Provenance stamp) {
        return new CaseView(event.strategy(), ref, kind, title, List.of(), List.of(), List.of(), stamp, stamp);
    }

    private static String title(ReviewScheduled review) {
        return review.title() == null ? review.kind().title() : review.title();
    }

    private static CaseView changed(CaseView was, WaymarkEvent event, Provenance stamp) {
        return switch (event) {
            case ProjectRevised it -> called(was, it.after().title(), stamp);
            case ActionRevised it -> called(was, it.after().activities(), stamp);
            case RiskRevised it -> called(was, it.after().title(), stamp);
            case NoteAdded it ->
                with(was, plus(was.notes(), new Note(it.text(), stamp)), was.links(), was.frameworkItems(), stamp);
            case CaseLinked it -> with(was, was.notes(), plus(was.links(), it.to()), was.frameworkItems(), stamp);
            case CaseUnlinked it -> with(was, was.notes(), without(was.links(), it.to()), was.frameworkItems(), stamp);
            case FrameworkItemLinked it ->
                with(
                        was,
                        was.notes(),
                        was.links(),
                        plus(was.frameworkItems(), new FrameworkLink(it.framework(), it.code())),
                        stamp);
            case FrameworkItemUnlinked it ->
                with(
                        was,
                        was.notes(),
                        was.links(),
                        without(was.frameworkItems(), new FrameworkLink(it.framework(), it.code())),
                        stamp);
            default -> called(was, was.title(), stamp);
        };
    }

    private static CaseView called(CaseView was, String title, Provenance stamp) {
        return new CaseView(
                was.strategy(),
                was.ref(),
                was.kind(),
                title,
                was.notes(),
                was.links(),
                was.frameworkItems(),
                was.opened(),
                stamp);
    }

    private static CaseView with(
            CaseView was, List<Note> notes, List<String> links, List<FrameworkLink> items, Provenance stamp) {
        return new CaseView(
                was.strategy(), was.ref(), was.kind(), was.title(), notes, links, items, was.opened(), stamp);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(each -> !each.equals(gone)).toList();
    }
}

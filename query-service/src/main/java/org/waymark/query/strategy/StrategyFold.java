package org.waymark.query.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReportingCycle;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.query.strategy.StrategyView.FrameworkLink;
import org.waymark.query.strategy.StrategyView.Status;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about the strategy itself. */
public final class StrategyFold implements View<StrategyView> {

    public static final StrategyFold STRATEGIES = new StrategyFold();

    private StrategyFold() {}

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<StrategyView> stateType() {
        return StrategyView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        boolean about = switch (recorded.event()) {
            case StrategyEvent ignored -> true;
            case FrameworkItemLinked linked -> linked.theme() != null;
            case FrameworkItemUnlinked unlinked -> unlinked.theme() != null;
            default -> false;
        };
        return about ? Optional.of(recorded.event().strategy().value()) : Optional.empty();
    }

    @Override
    public @Nullable StrategyView evolve(@Nullable StrategyView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case StrategyCreated created -> begin(created, stamp);
            case StrategyEvent event -> {
                StrategyDraft draft = draft(before);
                draft.take(event, stamp);
                yield draft.done(stamp);
            }
            case FrameworkItemLinked linked
            when linked.theme() != null -> {
                StrategyDraft draft = draft(before);
                draft.link(linked.theme(), new FrameworkLink(linked.framework(), linked.code()));
                yield draft.done(stamp);
            }
            case FrameworkItemUnlinked unlinked
            when unlinked.theme() != null -> {
                StrategyDraft draft = draft(before);
                draft.unlink(unlinked.theme(), new FrameworkLink(unlinked.framework(), unlinked.code()));
                yield draft.done(stamp);
            }
            default -> before;
        };
    }

    private static StrategyDraft draft(@Nullable StrategyView before) {
        return new StrategyDraft(Objects.requireNonNull(before, "a strategy begins with StrategyCreated"));
    }

    private static StrategyView begin(StrategyCreated created, Provenance stamp) {
        return new StrategyView(
                created.strategy(),
                created.charter(),
                Status.DRAFT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ReportingCycle.DEFAULT,
                List.of(),
                List.of(),
                stamp,
                null,
                null,
                stamp);
    }
}

package org.waymark.query.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskRating;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.web.Refs;

/** What the overview shows of risks. */
final class RiskOverview {

    private RiskOverview() {}

    /** How risks changed. */
    enum Change implements ChangeKind {
        RISK_NEW("New risks"),
        RISK_UP("Risks rated higher"),
        RISK_DOWN("Risks rated lower"),
        RISK_OCCURRED("Risks that occurred"),
        RISK_CLOSED("Risks closed");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of a risk is due on a day. */
    enum Date implements DateKind {
        RISK("Risk review due");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    private static Stream<RiskView> shown(StrategyMoment moment) {
        return Risks.shown(moment.snapshot()).stream();
    }

    /** Those that nobody owns yet. */
    static List<WithoutLead> withoutOwner(StrategyMoment moment) {
        return shown(moment)
                .filter(risk -> risk.live() && risk.people().owner() == null)
                .map(risk -> new WithoutLead(risk.ref(), risk.details().title()))
                .sorted(Comparator.comparing(WithoutLead::ref, Refs.NATURAL))
                .toList();
    }

    static List<NextDate> dates(StrategyMoment moment) {
        return shown(moment)
                .flatMap(risk -> Optional.ofNullable(risk.monitorNext())
                        .map(next -> new NextDate(
                                next, Date.RISK, risk.ref(), risk.details().title(), people(risk)))
                        .stream())
                .toList();
    }

    private static List<String> people(RiskView risk) {
        return risk.people().named();
    }

    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return shown(moment)
                .flatMap(risk -> change(risk, position, ref -> Risks.history(moment.snapshot(), ref)).stream())
                .sorted(Comparator.comparing(change -> (Change) change.kind()))
                .toList();
    }

    private static Optional<ChangeSince> change(RiskView risk, long position, Function<String, RiskHistory> histories) {
        RiskView.StatusChange turn = risk.turn();
        boolean turned = turn.stamp().position() > position;
        if (turned && risk.status() == RiskView.Status.CLOSED) {
            return Optional.of(
                    change(Change.RISK_CLOSED, risk, null, turn.stamp().reason()));
        }
        if (turned && risk.status() == RiskView.Status.OCCURRED) {
            return Optional.of(
                    change(Change.RISK_OCCURRED, risk, turn.what(), turn.stamp().reason()));
        }
        RiskRating now = risk.standing().said().rating();
        return risk.at(position, histories)
                .map(was -> moved(risk, was.standing().said().rating(), now))
                .orElseGet(() -> Optional.of(change(Change.RISK_NEW, risk, now.title(), null)));
    }

    private static Optional<ChangeSince> moved(RiskView risk, RiskRating was, RiskRating now) {
        return was == now
                ? Optional.empty()
                : Optional.of(change(
                        now.compareTo(was) < 0 ? Change.RISK_UP : Change.RISK_DOWN,
                        risk,
                        "from " + was.title() + " to " + now.title(),
                        risk.standing().stamp().reason()));
    }

    private static ChangeSince change(Change kind, RiskView risk, @Nullable String detail, @Nullable String reason) {
        return new ChangeSince(kind, risk.ref(), risk.details().title(), detail, reason);
    }
}

package org.waymark.query.risk;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Refs;

/** Which risks need attention. */
final class RiskAttention {

    private static final String REGISTER = "Risk register";

    private static final Comparator<RiskView> HIGHEST_FIRST = Comparator.comparing(
                    (RiskView risk) -> risk.standing().said().rating())
            .thenComparing(
                    risk -> risk.standing().said().score(),
                    Comparator.nullsLast(Comparator.<@Nullable Integer>reverseOrder()))
            .thenComparing(RiskView::ref, Refs.NATURAL);

    private RiskAttention() {}

    static List<AttentionSection> of(StrategyMoment moment) {
        return List.of(
                new AttentionSection(HighRisk.SECTION, AttentionRule.HIGH_RISK, high(moment)),
                new AttentionSection(
                        RiskWithoutResponse.SECTION, AttentionRule.RISK_WITHOUT_RESPONSE, withoutResponse(moment)),
                new AttentionSection(
                        OverdueRisk.SECTION,
                        AttentionRule.RISK_REVIEW_OVERDUE,
                        new ListLink(REGISTER, RiskCases.TAB, "overdue=true"),
                        overdue(moment)));
    }

    private static Stream<RiskView> shown(StrategyMoment moment) {
        return Risks.shown(moment.snapshot()).stream();
    }

    private static List<HighRisk> high(StrategyMoment moment) {
        return shown(moment)
                .filter(HighRisk::is)
                .sorted(Comparator.comparing((RiskView risk) -> risk.status() != RiskView.Status.OCCURRED)
                        .thenComparing(risk -> risk.escalatedTo() == null)
                        .thenComparing(HIGHEST_FIRST))
                .map(risk -> HighRisk.of(risk, risk.daysAtRating(moment.day())))
                .toList();
    }

    private static List<RiskWithoutResponse> withoutResponse(StrategyMoment moment) {
        return shown(moment)
                .filter(risk -> risk.live() && risk.response() == null)
                .sorted(HIGHEST_FIRST)
                .map(RiskWithoutResponse::of)
                .toList();
    }

    private static List<OverdueRisk> overdue(StrategyMoment moment) {
        return shown(moment)
                .filter(risk -> risk.overdueOn(moment.day()))
                .sorted(Comparator.comparing(
                                (RiskView risk) -> risk.standing().said().rating())
                        .thenComparing(RiskView::monitorNext, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(RiskView::ref, Refs.NATURAL))
                .flatMap(risk -> Stream.ofNullable(risk.monitorNext())
                        .map(next -> new OverdueRisk(
                                risk.ref(),
                                risk.details().title(),
                                risk.people().owner(),
                                risk.standing().said().rating().title(),
                                next,
                                DAYS.between(next, moment.day()))))
                .toList();
    }
}

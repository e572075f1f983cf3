package org.waymark.query.highlight.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportSection;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.query.highlight.content.RiskSection.Cell;
import org.waymark.query.highlight.content.RiskSection.Change;
import org.waymark.query.highlight.content.RiskSection.Item;
import org.waymark.query.highlight.content.RiskSection.NotScored;
import org.waymark.query.highlight.content.RiskSection.Place;
import org.waymark.query.risk.RiskView;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.web.Refs;

/** The risks that the leadership must know of, with how each changed in the period. */
final class RiskFacts {

    private RiskFacts() {}

    static RiskSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.RISKS);
        Selection selection = draft.selection(ReportSection.RISKS);
        List<Item> items = facts.risks().stream()
                .map(risk -> item(risk, facts.riskBefore(risk.ref()).orElse(null)))
                .filter(item -> isKey(item) || selection.includes(item.ref()))
                .sorted(Comparator.comparing((Item item) -> item.status().equals(Status.CLOSED.title()))
                        .thenComparing(item -> item.now().rating())
                        .thenComparing(
                                item -> item.now().score(),
                                Comparator.nullsFirst(Comparator.<Integer>naturalOrder())
                                        .reversed())
                        .thenComparing(Item::ref, Refs.NATURAL))
                .toList();
        return new RiskSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(items.stream(), Item::ref),
                matrix(facts),
                notScored(facts),
                selection.withheld(items.stream(), Item::ref, Item::title, item -> facts.weight(item.ref())));
    }

    private static boolean isKey(Item item) {
        boolean open = !item.status().equals(Status.CLOSED.title());
        return item.change() != Change.SAME
                || open && item.now().rating() == RiskRating.HIGH
                || item.status().equals(Status.OCCURRED.title());
    }

    private static Item item(RiskView risk, @Nullable RiskView before) {
        Change change = change(risk, before);
        RiskResponse response = risk.response();
        return new Item(
                risk.ref(),
                risk.details().title(),
                risk.status().title(),
                risk.people().owner(),
                place(risk),
                before == null ? null : place(before),
                change,
                reason(change, risk),
                response == null ? null : response.kind().title(),
                response == null ? null : response.text(),
                risk.monitorNext());
    }

    private static Place place(RiskView risk) {
        RiskAssessment said = risk.standing().said();
        return new Place(said.likelihood(), said.impact(), said.rating());
    }

    private static Change change(RiskView risk, @Nullable RiskView before) {
        if (before == null) {
            return risk.status() == Status.OCCURRED ? Change.OCCURRED : Change.RAISED;
        }
        if (before.status() != risk.status()) {
            return switch (risk.status()) {
                case OPEN -> Change.REOPENED;
                case OCCURRED -> Change.OCCURRED;
                case CLOSED -> Change.CLOSED;
            };
        }
        int step = risk.standing().said().worseThan(before.standing().said());
        return step == 0 ? Change.SAME : step > 0 ? Change.WORSE : Change.BETTER;
    }

    private static @Nullable String reason(Change change, RiskView risk) {
        return switch (change) {
            case WORSE, BETTER -> risk.standing().stamp().reason();
            case OCCURRED ->
                Optional.ofNullable(risk.turn().what())
                        .orElse(risk.turn().stamp().reason());
            case CLOSED, REOPENED -> risk.turn().stamp().reason();
            case RAISED, SAME -> null;
        };
    }

    private static List<NotScored> notScored(PeriodFacts facts) {
        return Stream.of(RiskRating.values())
                .map(rating -> new NotScored(
                        rating,
                        facts.risks().stream()
                                .filter(risk -> risk.status() != Status.CLOSED)
                                .filter(risk -> place(risk).rating() == rating
                                        && place(risk).score() == null)
                                .map(RiskView::ref)
                                .sorted(Refs.NATURAL)
                                .toList()))
                .filter(beside -> !beside.refs().isEmpty())
                .toList();
    }

    private static List<Cell> matrix(PeriodFacts facts) {
        return facts.strategy().riskMatrix().cells().stream()
                .map(cell -> new Cell(
                        cell.likelihood(),
                        cell.impact(),
                        cell.rating(),
                        facts.risks().stream()
                                .filter(risk -> risk.status() != Status.CLOSED)
                                .filter(risk -> risk.standing().said().isAt(cell.likelihood(), cell.impact()))
                                .map(RiskView::ref)
                                .sorted(Refs.NATURAL)
                                .toList()))
                .toList();
    }
}

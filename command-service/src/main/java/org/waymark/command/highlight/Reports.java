package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.HighlightReportEvent;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.LeftOutItem;
import org.waymark.events.ReviewEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * The highlight reports of a strategy, its meetings, and the cases that the command names. There are few reports, so all are
 * read.
 */
final class Reports implements Entity {

    static final EntityType<Scope, Reports> TYPE =
            new EntityType<>(Scope.class, Reports.class, Reports::new, Scope::boundary);

    /** The day of an event that does not say its own. */
    private static final String UNKNOWN = LocalDate.EPOCH.toString();

    private final Strategy strategy = new Strategy();
    private final NewCase register = new NewCase();
    private final HighlightMeetings meetings = new HighlightMeetings();
    private final NamedCases cases = new NamedCases();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    /**
     * What a decision rests on, beside the strategy and all of its reports.
     *
     * @param wholeRegister whether all refs that are taken matter, since the next free one is given
     * @param meetings      whether the strategy's meetings matter
     * @param cases         refs that matter in any case
     */
    record Scope(StrategyCode strategy, boolean wholeRegister, boolean meetings, List<Ref> cases) {

        Scope {
            cases = List.copyOf(cases);
        }

        /** Opens a report with this ref; null for the next free one. */
        static Scope opening(StrategyCode strategy, @Nullable Ref ref) {
            return new Scope(strategy, ref == null, true, ref == null ? List.of() : List.of(ref));
        }

        /** Changes a report, for which its meetings matter. */
        static Scope withMeetings(StrategyCode strategy) {
            return new Scope(strategy, false, true, List.of());
        }

        /** Changes a report, and names these cases. */
        static Scope naming(StrategyCode strategy, Collection<Ref> cases) {
            return new Scope(strategy, false, false, List.copyOf(cases));
        }

        EventCriteria boundary() {
            List<Tag> tags = new ArrayList<>();
            tags.add(EventTags.highlightReports(strategy));
            if (meetings) {
                tags.add(EventTags.reviews(strategy));
            }
            if (wholeRegister) {
                tags.add(EventTags.register(strategy));
            }
            cases.stream()
                    .distinct()
                    .map(ref -> EventTags.caseOf(ref.in(strategy)))
                    .forEach(tags::add);
            List<EventCriteria> criteria = new ArrayList<>();
            criteria.add(Strategy.boundary(strategy));
            tags.forEach(tag -> criteria.add(EventCriteria.havingTags(tag)));
            return EventCriteria.either(criteria);
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        strategy.evolve(event);
        register.evolve(event);
        LocalDate asAt = LocalDate.parse(metadata.getOrDefault(EventMetadata.AS_AT, UNKNOWN));
        cases.evolve(event, asAt);
        switch (event) {
            case HighlightReportDrafted drafted -> reports.put(drafted.report(), new Report(drafted));
            case HighlightReportEvent report ->
                Objects.requireNonNull(reports.get(report.report()), "a report begins with HighlightReportDrafted")
                        .evolve(report, metadata.getOrDefault(EventMetadata.ACTOR, ""));
            case ReviewEvent meeting -> meetings.evolve(meeting, asAt);
            default -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    HighlightMeetings meetings() {
        return meetings;
    }

    NamedCases cases() {
        return cases;
    }

    /** @throws Refusal if the ref that is wanted is taken */
    String ref(@Nullable Ref wanted) {
        return register.ref(wanted, HighlightReportFeature.REPORT);
    }

    /** @throws Refusal if there is no such strategy or report */
    Report mustHave(StrategyCode code, Ref ref) {
        strategy.mustExist(code);
        Report report = reports.get(ref.value());
        if (report == null) {
            throw Refusal.at(
                    "report",
                    Refusal.Kind.UNKNOWN,
                    "report.unknown",
                    "There is no highlight report " + ref + " in strategy " + code
                            + ". Check the reference, or draft the report first.");
        }
        return report;
    }

    /** The last of its issued reports that was not withdrawn, by its period. */
    Optional<Report.Issued> lastIssued() {
        return reports.values().stream()
                .flatMap(report -> Stream.ofNullable(report.issued()))
                .max(Comparator.comparing(Report.Issued::to));
    }

    /** What stands by hand in a section of a report; null where nothing does. */
    @Nullable String standing(Ref report, String section) {
        Report known = reports.get(report.value());
        return known == null ? null : known.standing(section);
    }

    /** What was chosen in a section of a report, in words; null where nothing was. */
    @Nullable String chosen(Ref report, String section) {
        Report known = reports.get(report.value());
        ReportItemsChosen chosen = known == null ? null : known.chosen(section);
        return chosen == null ? null : inWords(chosen);
    }

    private static String inWords(ReportItemsChosen chosen) {
        List<String> words = new ArrayList<>();
        if (!chosen.include().isEmpty()) {
            words.add("tells of " + String.join(", ", chosen.include()));
        }
        if (!chosen.exclude().isEmpty()) {
            words.add("leaves out "
                    + chosen.exclude().stream().map(LeftOutItem::ref).collect(Collectors.joining(", ")));
        }
        return words.isEmpty() ? "nothing is chosen" : String.join("; ", words);
    }
}

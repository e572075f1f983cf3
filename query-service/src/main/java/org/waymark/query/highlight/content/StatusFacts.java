package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.highlight.content.StatusSection.Before;
import org.waymark.query.highlight.content.StatusSection.Computed;
import org.waymark.query.highlight.content.StatusSection.Count;
import org.waymark.query.highlight.content.StatusSection.Month;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.project.RatingsByDay;

/**
 * How the strategy is going. The ledger rates it by the stages under way: as the worst rating where a quarter of them have it;
 * as the middle one where any has the worst, or a quarter have the middle one; otherwise as the best.
 */
final class StatusFacts {

    private static final int MONTHS = 6;
    private static final int QUARTER = 4;

    private StatusFacts() {}

    static StatusSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.STATUS);
        List<RatingLevel> scale = facts.strategy().ratings();
        Optional<Written> written = draft.text(ReportSection.STATUS);
        Rated rating = written.map(Written::content)
                .map(ReportText::rating)
                .map(Rated::of)
                .orElse(null);
        Map<LocalDate, List<RatingLevel>> days = RatingsByDay.of(facts.known(), monthEnds(facts));
        Computed computed = computed(days.getOrDefault(facts.day(), List.of()), scale);
        return new StatusSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                rating,
                rating == null ? null : written.map(Written::reason).orElse(null),
                computed,
                before(draft.before(), computed),
                rating != null
                        && computed.rating() != null
                        && rating.tone() != computed.rating().tone(),
                days.entrySet().stream()
                        .map(day -> new Month(day.getKey(), counts(day.getValue(), scale)))
                        .toList());
    }

    /** The day itself, and the ends of the months before it in which there was the strategy. */
    private static List<LocalDate> monthEnds(PeriodFacts facts) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth month = YearMonth.from(facts.day());
        for (int back = MONTHS - 1; back > 0; back--) {
            LocalDate last = month.minusMonths(back).atEndOfMonth();
            if (!last.isBefore(facts.strategy().charter().from())) {
                days.add(last);
            }
        }
        days.add(facts.day());
        return days;
    }

    /** What follows from the ratings of all stages that have one. */
    static Computed computed(List<RatingLevel> ratings, List<RatingLevel> scale) {
        long red = count(ratings, Tone.PROBLEM);
        long amber = count(ratings, Tone.CAUTION);
        long underWay = red + amber + count(ratings, Tone.GOOD);
        Tone tone = red * QUARTER >= underWay && red > 0
                ? Tone.PROBLEM
                : red > 0 || amber * QUARTER >= underWay && amber > 0 ? Tone.CAUTION : Tone.GOOD;
        Rated rating = underWay == 0
                ? null
                : scale.stream()
                        .filter(level -> level.tone() == tone)
                        .findFirst()
                        .map(Rated::of)
                        .orElse(null);
        return new Computed(counts(ratings, scale), ratings.size(), rating, because(ratings, scale, underWay));
    }

    private static String because(List<RatingLevel> ratings, List<RatingLevel> scale, long underWay) {
        if (underWay == 0) {
            return "No stage is under way.";
        }
        List<String> parts = Stream.of(Tone.PROBLEM, Tone.CAUTION)
                .filter(tone -> count(ratings, tone) > 0)
                .map(tone -> count(ratings, tone) + " " + name(tone, ratings, scale))
                .toList();
        String of =
                underWay == 1 ? "the one stage under way" : String.format(Locale.UK, "%,d stages under way", underWay);
        return parts.isEmpty()
                ? (underWay == 1 ? "The one stage under way is " : "All " + of + " are ")
                        + name(Tone.GOOD, ratings, scale) + "."
                : "Of " + of + ", " + String.join(" and ", parts) + ".";
    }

    private static String name(Tone tone, List<RatingLevel> ratings, List<RatingLevel> scale) {
        return Stream.concat(scale.stream(), ratings.stream())
                .filter(level -> level.tone() == tone)
                .map(RatingLevel::name)
                .findFirst()
                .orElse("");
    }

    private static long count(List<RatingLevel> ratings, Tone tone) {
        return ratings.stream().filter(level -> level.tone() == tone).count();
    }

    /** The ratings of the scale, and behind them those that are no longer on it but still in a cell. */
    static List<Count> counts(List<RatingLevel> ratings, List<RatingLevel> scale) {
        return Stream.concat(scale.stream().map(Rated::of), ratings.stream().map(Rated::of))
                .distinct()
                .map(rated -> new Count(
                        rated,
                        (int) ratings.stream()
                                .map(Rated::of)
                                .filter(rated::equals)
                                .count(),
                        percent(
                                ratings.stream()
                                        .map(Rated::of)
                                        .filter(rated::equals)
                                        .count(),
                                ratings.size())))
                .toList();
    }

    private static int percent(long part, int whole) {
        return whole == 0 ? 0 : (int) ((part * 200 + whole) / (2L * whole));
    }

    private static @Nullable Before before(@Nullable ReportContent report, Computed now) {
        if (report == null) {
            return null;
        }
        StatusSection said = report.section(StatusSection.class).orElse(null);
        return said == null
                ? null
                : new Before(
                        report.head().name(),
                        said.rating(),
                        said.computed().rating(),
                        said.computed().counts(),
                        said.computed().rating() == null || now.rating() == null
                                ? null
                                : Told.direction(
                                        said.computed().rating().tone(),
                                        now.rating().tone()));
    }
}

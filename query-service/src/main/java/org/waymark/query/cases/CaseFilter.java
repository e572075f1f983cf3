package org.waymark.query.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.Typed;
import org.waymark.events.Unassigned;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/**
 * By what lists of cases can be narrowed, as the address of a page or file says: theme, lead and rating. What is empty
 * narrows nothing; {@value #NONE} is what belongs to no theme, nobody leads, or is not rated.
 *
 * @param theme  ref of a theme
 * @param lead   a person or post
 * @param rating letter of a rating
 */
public record CaseFilter(String theme, String lead, String rating) {

    /** In place of a theme, lead or rating: it has none. */
    public static final String NONE = "none";

    private static final Option ALL = Option.of("", "All");

    public CaseFilter {
        theme = Typed.trimmed(theme);
        lead = Typed.trimmed(lead);
        rating = Typed.trimmed(rating);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !theme.isEmpty() || !lead.isEmpty() || !rating.isEmpty();
    }

    /**
     * Whether something is shown.
     *
     * @param of     ref of its theme; null where it belongs to none
     * @param leads  who leads it
     * @param letter of its rating; null where it has none
     */
    public boolean matches(@Nullable String of, Collection<String> leads, @Nullable String letter) {
        return is(theme, of) && isLedBy(leads) && is(rating, letter);
    }

    private static boolean is(String wanted, @Nullable String its) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(its == null ? NONE : its);
    }

    private boolean isLedBy(Collection<String> leads) {
        return lead.isEmpty() || (nobody() ? leads.isEmpty() : Typed.isAmong(lead, leads));
    }

    private boolean nobody() {
        return lead.equalsIgnoreCase(NONE);
    }

    /** The themes that can be chosen. */
    public static List<Option> themes(StrategyView strategy) {
        return Stream.concat(
                        Stream.of(ALL),
                        strategy.themes().stream()
                                .map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title())))
                .toList();
    }

    /** The same, and no theme, where what is listed may belong to none. */
    public static List<Option> themesOrNone(StrategyView strategy) {
        return Stream.concat(themes(strategy).stream(), Stream.of(Option.of(NONE, "No theme")))
                .toList();
    }

    /** Who can be chosen: nobody, and everybody who leads something that is listed. */
    public static List<Option> leads(Stream<List<String>> leads) {
        Stream<Option> people = leads.flatMap(List::stream)
                .distinct()
                .map(lead -> Option.of(lead, Formats.person(lead)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        return Stream.concat(Stream.of(ALL, Option.of(NONE, Unassigned.NO_LEAD)), people)
                .toList();
    }

    /** The ratings that can be chosen, by letter. */
    public static List<Option> ratings(List<RatingLevel> scale) {
        return Stream.of(
                        Stream.of(ALL),
                        scale.stream().map(level -> Option.of(level.letter(), level.name())),
                        Stream.of(Option.of(NONE, "Not rated")))
                .flatMap(options -> options)
                .toList();
    }

    /** Adds what it narrows a list to. */
    public FilterWords inWords(FilterWords words, StrategyView strategy) {
        return words.and("theme", themesOrNone(strategy), theme)
                .and("", nobody() ? Unassigned.NO_LEAD : null)
                .and("led by", nobody() ? null : Formats.person(lead))
                .and("rating", ratings(strategy.ratings()), rating);
    }

    /** As it is asked of a file that declares {@link #inFiles}. */
    public static CaseFilter of(PaperQuestion asked) {
        return new CaseFilter(asked.text("theme"), asked.text("lead"), asked.text("rating"));
    }

    /**
     * The same for the files of a list.
     *
     * @param what is listed, such as “Projects”
     */
    public static List<PaperFilter> inFiles(String what) {
        return List.of(
                PaperFilter.text("theme", what + " of this theme; none for those of no theme", "1"),
                PaperFilter.text(
                        "lead", what + " that this person leads; none for those that nobody leads yet", "lead"),
                PaperFilter.text(
                        "rating", what + " with the rating of this letter; none for those that are not rated", "R"));
    }
}

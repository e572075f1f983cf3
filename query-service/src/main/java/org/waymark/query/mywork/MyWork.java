package org.waymark.query.mywork;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.forms.Forms.Offer;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkItem.Said;
import org.waymark.query.kinds.WorkKind;
import org.waymark.query.web.Formats;

/**
 * What waits for one person in all strategies that they may look into.
 *
 * @param person   the id of their account
 * @param late     how much is overdue
 * @param waiting  how much waits for them otherwise, or is due within {@value #SOON} days
 * @param sections by what it is, each with what is most urgent first
 */
public record MyWork(String person, int late, int waiting, List<Section> sections) {

    /** What is due within so many days is due soon. */
    static final int SOON = 14;

    /** The sections in which something is overdue, waits or is due soon. */
    @JsonIgnore
    public List<Section> pressing() {
        return sections.stream().filter(section -> !section.first().isEmpty()).toList();
    }

    /** The others. */
    @JsonIgnore
    public List<Section> quiet() {
        return sections.stream().filter(section -> section.first().isEmpty()).toList();
    }

    /** How much there is to do, in a sentence. */
    @JsonIgnore
    public String summary() {
        if (late + waiting == 0) {
            return "Nothing waits for you, and nothing is due in the next two weeks.";
        }
        String overdue = late == 0 ? "Nothing is overdue" : Formats.count(late, "thing is", "things are") + " overdue";
        return waiting == 0
                ? overdue + ". Nothing else is due in the next two weeks."
                : overdue + ", and " + Formats.count(waiting, "other waits", "others wait") + " for you or "
                        + (waiting == 1 ? "is" : "are") + " due in the next two weeks.";
    }

    /** How urgent something is. */
    public enum Urgency {
        OVERDUE("Overdue"),
        WAITING("Waiting for you"),
        SOON("Soon"),
        LATER("Later");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }

        /** Of something on a day. */
        static Urgency of(WorkItem item, LocalDate day) {
            LocalDate first = item.first();
            if (first != null && first.isBefore(day)) {
                return OVERDUE;
            }
            if (item.waiting()) {
                return WAITING;
            }
            return first != null && !first.isAfter(day.plusDays(MyWork.SOON)) ? SOON : LATER;
        }
    }

    /**
     * All of one kind.
     *
     * @param kind  its name
     * @param title such as “Actions I lead”
     * @param rule  by which something is in it, and is due
     * @param work  the most urgent first
     */
    public record Section(String kind, String title, String rule, List<Item> work) {

        /** What is overdue, waits or is due soon. */
        @JsonIgnore
        public List<Item> first() {
            return work.stream().filter(item -> item.urgency() != Urgency.LATER).toList();
        }

        /** All else. */
        @JsonIgnore
        public List<Item> later() {
            return work.stream().filter(item -> item.urgency() == Urgency.LATER).toList();
        }
    }

    /**
     * Something that waits, or will.
     *
     * @param strategy its code
     * @param ref      of the case; null where there is none yet
     * @param dates    what of it is due, the earliest first
     * @param days     by which it is overdue; 0 where it is not
     * @param said     what was said of it, such as the answer to a question
     * @param page     that shows it
     * @param forms    with which it is done now, the usual one first; empty where the person may not, or it is not done by a form
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            StrategyCode strategy,
            @Nullable String ref,
            String title,
            List<Due> dates,
            Urgency urgency,
            long days,
            List<Said> said,
            String page,
            List<Offer> forms) {

        static Item of(StrategyCode strategy, WorkItem item, LocalDate day, List<Offer> forms) {
            LocalDate first = item.first();
            return new Item(
                    strategy,
                    item.ref(),
                    item.title(),
                    item.due(),
                    Urgency.of(item, day),
                    first == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(first, day)),
                    item.said(),
                    "/strategies/" + strategy + item.page(),
                    forms);
        }
    }

    /**
     * One more, of its kind.
     *
     * @param since the position of what made it come to them; -1 where it is theirs by its day alone
     */
    record Entry(WorkKind kind, long since, Item item) {}

    /** The most urgent first, then what is due first; what has no day comes last. */
    private static final Comparator<Item> BY_URGENCY = Comparator.comparing(Item::urgency)
            .thenComparing(item -> item.dates().isEmpty()
                    ? LocalDate.MAX
                    : item.dates().getFirst().day());

    /** In the order in which the kinds come. */
    static MyWork of(String person, List<Entry> entries) {
        Map<WorkKind, List<Item>> byKind = entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::kind,
                        () -> new EnumMap<>(WorkKind.class),
                        Collectors.mapping(Entry::item, Collectors.toList())));
        List<Section> sections = byKind.entrySet().stream()
                .map(kind -> new Section(
                        kind.getKey().name(),
                        kind.getKey().title(),
                        kind.getKey().rule(),
                        kind.getValue().stream().sorted(BY_URGENCY).toList()))
                .toList();
        return new MyWork(
                person,
                count(sections, List.of(Urgency.OVERDUE)),
                count(sections, List.of(Urgency.WAITING, Urgency.SOON)),
                sections);
    }

    private static int count(List<Section> sections, List<Urgency> any) {
        return (int) sections.stream()
                .flatMap(section -> section.work().stream())
                .filter(item -> any.contains(item.urgency()))
                .count();
    }
}

package org.waymark.query.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.forms.Forms.Offer;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkItem.Said;
import org.waymark.query.mywork.MyWork.Item;
import org.waymark.query.mywork.MyWork.Urgency;
import org.waymark.query.mywork.PeoplesWork.InStrategy;
import org.waymark.query.mywork.PeoplesWork.Waiting;
import org.waymark.query.web.Formats;

/**
 * What one person is told in one e-mail. What people wrote in their own words is not in it, other than titles: an e-mail
 * cannot be redacted. Pure.
 *
 * @param day   whose digest it is
 * @param parts by kind, in their order; none where there is nothing to say
 */
record Digest(LocalDate day, List<Part> parts) {

    /** More of one kind than this are only counted. */
    static final int MOST = 50;

    /**
     * All of one kind.
     *
     * @param lines the most urgent first, {@value #MOST} at most
     * @param count how many there are
     */
    record Part(ReminderKind kind, List<Line> lines, int count) {

        /** How many are not told one by one. */
        int more() {
            return count - lines.size();
        }
    }

    /**
     * One thing.
     *
     * @param what  its ref and title
     * @param why   it is told, such as when it is due
     * @param path  of the page that shows it
     * @param form  with which it is done; null where there is none for this person
     */
    record Line(
            StrategyCode strategy,
            String what,
            String why,
            String path,
            @Nullable Offer form) {}

    /** Something that is told, as what. */
    private record Entry(ReminderKind kind, Item item, String why) {}

    /**
     * The digest of what waits for somebody.
     *
     * @param told     how far they were told before
     * @param position up to which they are told now
     */
    static Digest of(LocalDate day, List<InStrategy> work, Preferences preferences, Told told, long position) {
        Map<ReminderKind, List<Entry>> byKind = work.stream()
                .flatMap(in -> in.items().stream()
                        .flatMap(waiting ->
                                told(waiting, told.after(in.strategy().code(), in.roles()), position)))
                .filter(one -> preferences.kinds().contains(one.kind()))
                .sorted(BY_URGENCY)
                .collect(Collectors.groupingBy(
                        Entry::kind, () -> new EnumMap<>(ReminderKind.class), Collectors.toList()));
        return new Digest(
                day,
                byKind.entrySet().stream()
                        .map(kind -> new Part(
                                kind.getKey(),
                                kind.getValue().stream()
                                        .limit(MOST)
                                        .map(Digest::line)
                                        .toList(),
                                kind.getValue().size()))
                        .toList());
    }

    private static final Comparator<Entry> BY_URGENCY = Comparator.comparing(
                    (Entry one) -> one.item().urgency())
            .thenComparing(one -> one.item().dates().isEmpty()
                    ? LocalDate.MAX
                    : one.item().dates().getFirst().day());

    private static Stream<Entry> told(Waiting waiting, long after, long position) {
        Item item = waiting.item();
        boolean due = item.urgency() == Urgency.OVERDUE || item.urgency() == Urgency.SOON;
        boolean came = waiting.since() > after && waiting.since() <= position;
        return Stream.concat(
                due ? Stream.of(new Entry(ReminderKind.DUE, item, due(item))) : Stream.empty(),
                came
                        ? ReminderKind.ofWhatCame(waiting.kind()).stream()
                                .map(kind -> new Entry(kind, item, came(waiting)))
                        : Stream.empty());
    }

    private static String due(Item item) {
        Due first = item.dates().getFirst();
        String when = first.what() + " " + Formats.date(first.day());
        return item.days() > 0 ? "Overdue by " + Formats.days(item.days()) + ": " + when : when;
    }

    private static String came(Waiting waiting) {
        Item item = waiting.item();
        return switch (waiting.kind()) {
            case HELP_TO_ANSWER, HELP_ASKED -> {
                Said last = item.said().getLast();
                yield Formats.person(last.by()) + " " + last.how() + " on " + Formats.date(last.on());
            }
            case MEETING ->
                "On " + Formats.date(item.dates().getFirst().day()) + ": the agenda is planned, and the pack is ready";
            case HIGHLIGHT_REPORT_TO_READ -> "Issued: say that you have read it";
            case HIGHLIGHT_REPORT_TO_ISSUE -> "Submitted: waits for you to issue or return it";
            default -> throw new IllegalArgumentException(waiting.kind() + " is told by its day alone");
        };
    }

    private static Line line(Entry one) {
        Item item = one.item();
        return new Line(
                item.strategy(),
                oneLine(item.ref() == null ? item.title() : item.ref() + " " + item.title()),
                oneLine(one.why()),
                item.page(),
                item.forms().isEmpty() ? null : item.forms().getFirst());
    }

    /** A text without what would begin a line of its own, or hide or turn round what follows. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\x{2028}\\x{2029}]+", " ")
                .replaceAll("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "")
                .strip();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** How many of each kind. */
    Map<ReminderKind, Integer> counts() {
        Map<ReminderKind, Integer> counts = new EnumMap<>(ReminderKind.class);
        parts.forEach(part -> counts.put(part.kind(), part.count()));
        return counts;
    }

    /** Nothing that anybody wrote, such as “Waymark, 3 May 2026: 3 due or overdue, 1 about help”. */
    String subject() {
        return "Waymark, " + Formats.date(day) + ": "
                + parts.stream().map(part -> part.kind().counted(part.count())).collect(Collectors.joining(", "));
    }
}

package org.waymark.query.reviewpack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.PackAsk;
import org.waymark.query.kinds.PackSection;

/**
 * What is needed from a meeting, as pages and files tell it last.
 *
 * @param needs those of one kind together; kinds of which there are none are left out
 */
public record PackNeeds(List<Need> needs) {

    /**
     * Things that a meeting is needed for in the same way.
     *
     * @param title what the meeting is to do
     */
    public record Need(String title, List<Item> items) {}

    /**
     * A thing that a meeting is needed for.
     *
     * @param ref     of the case
     * @param title   of the case, or the question
     * @param words   what else is to be said; empty for nothing
     * @param options what can be chosen; empty where that is open
     * @param address where it is read, below the strategy
     */
    public record Item(String ref, String title, String words, List<String> options, String address) {}

    static PackNeeds of(ReviewPack pack) {
        return new PackNeeds(Stream.of(
                        new Need("Decide", decisions(pack)),
                        new Need("Answer requests for help", help(pack)),
                        new Need(
                                "Say what is to be done about risks that were escalated or have occurred", risks(pack)),
                        new Need("Issue or return highlight reports", reports(pack)),
                        new Need("Follow up earlier decisions", followUps(pack)))
                .filter(need -> !need.items().isEmpty())
                .toList());
    }

    /** The decisions that it is asked for. */
    public static List<PackAsk> asks(ReviewPack pack) {
        return pack.sections().stream()
                .map(PackSection::asks)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Item> decisions(ReviewPack pack) {
        return asks(pack).stream()
                .map(ask -> new Item(
                        ask.ref(), ask.question(), "Asked for in " + ask.ref(), ask.options(), "cases/" + ask.ref()))
                .toList();
    }

    private static List<Item> help(ReviewPack pack) {
        return found(pack, AttentionRule.PROBLEM)
                .filter(item -> item.asked() != null)
                .flatMap(item -> item(item, item.asked()))
                .toList();
    }

    private static List<Item> risks(ReviewPack pack) {
        return found(pack, AttentionRule.HIGH_RISK)
                .filter(AttentionItem::forMeeting)
                .flatMap(item -> item(item, item.words()))
                .toList();
    }

    private static List<Item> reports(ReviewPack pack) {
        return found(pack, AttentionRule.REPORT)
                .filter(AttentionItem::forMeeting)
                .flatMap(item -> item(item, item.words()))
                .toList();
    }

    private static List<Item> followUps(ReviewPack pack) {
        return pack.open().stream()
                .map(row -> new Item(row.ref(), row.text(), PackWords.followUp(row), List.of(), "cases/" + row.ref()))
                .toList();
    }

    private static Stream<? extends AttentionItem> found(ReviewPack pack, AttentionRule rule) {
        return pack.state().attention().sections().stream()
                .filter(section -> section.rule() == rule)
                .map(AttentionSection::items)
                .flatMap(List::stream);
    }

    private static Stream<Item> item(AttentionItem item, @Nullable String words) {
        String ref = item.ref();
        String address = item.address();
        return ref == null || address == null
                ? Stream.empty()
                : Stream.of(new Item(ref, item.title(), words == null ? "" : words, List.of(), address));
    }
}

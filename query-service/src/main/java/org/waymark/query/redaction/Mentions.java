package org.waymark.query.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.http.Deadline;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Where in the ledger some words are found in texts that can be redacted. It reads all strategies each time. */
public final class Mentions {

    /** Who finds more than these has to search anew once they are redacted. */
    public static final int MOST = 200;

    private final Strategies strategies;
    private final StoredEntries entries;

    Mentions(Strategies strategies, StoredEntries entries) {
        this.strategies = strategies;
        this.entries = entries;
    }

    /**
     * Texts that hold one of the words; what they say is not told.
     *
     * @param eventType plain name
     * @param item      ref of the case; null for the strategy itself
     * @param fields    names of the texts
     */
    public record Mention(
            StrategyCode strategy,
            long position,
            String eventType,
            @Nullable String item,
            List<String> fields) {}

    /** The first of them, in the order of the strategies. */
    public List<Mention> of(List<String> words) {
        Pattern sought = Pattern.compile(
                words.stream()
                        .map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Mention> found = new ArrayList<>();
        for (StrategyView strategy : strategies.all().strategies()) {
            entries.forEach(strategy.code(), event -> {
                Deadline.check();
                if (found.size() < MOST && mayHold(event, sought)) {
                    add(strategy.code(), event, sought, found);
                }
            });
        }
        return List.copyOf(found);
    }

    /** Before it is taken apart: letters beyond ASCII are stored as they are. */
    private static boolean mayHold(StoredEvent event, Pattern sought) {
        return !Redactions.isStep(event)
                && (sought.matcher(event.payload()).find()
                        || event.metadata().values().stream()
                                .anyMatch(value -> sought.matcher(value).find()));
    }

    private static void add(StrategyCode strategy, StoredEvent event, Pattern sought, List<Mention> found) {
        TextHolder holder = TextHolder.of(event);
        List<String> fields = holder.texts().entrySet().stream()
                .filter(text -> text.getValue().stream()
                        .anyMatch(words -> sought.matcher(words).find()))
                .map(Map.Entry::getKey)
                .toList();
        if (!fields.isEmpty()) {
            found.add(new Mention(strategy, holder.position(), holder.eventType(), holder.item(), fields));
        }
    }
}

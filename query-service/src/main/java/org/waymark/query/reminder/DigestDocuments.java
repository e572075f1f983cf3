package org.waymark.query.reminder;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** What the document of a digest holds, under which names. */
final class DigestDocuments {

    static final String ID = "_id";
    static final String PERSON = "person";
    static final String DAY = "day";
    static final String STATE = "state";
    static final String TOKEN = "token";
    static final String UNTIL = "until";
    static final String AGAIN = "again";
    static final String ATTEMPTS = "attempts";
    static final String CHANGED = "changed";
    static final String REASON = "reason";
    static final String COUNTS = "counts";
    static final String TOLD = "told";
    private static final String STRATEGY = "strategy";
    private static final String POSITION = "position";
    private static final String ROLES = "roles";

    private DigestDocuments() {}

    static DigestState state(Document document) {
        return DigestState.valueOf(document.getString(STATE));
    }

    /** How far somebody was told, as it is kept. */
    static List<Document> write(Told told) {
        return told.strategies().entrySet().stream()
                .map(seen -> new Document(STRATEGY, seen.getKey().value())
                        .append(POSITION, seen.getValue().position())
                        .append(
                                ROLES,
                                seen.getValue().roles().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()))
                .toList();
    }

    /** The same, read. */
    static Told readTold(Document document) {
        Map<StrategyCode, Told.Seen> strategies = new LinkedHashMap<>();
        for (Document seen : document.getList(TOLD, Document.class, List.of())) {
            strategies.put(
                    new StrategyCode(seen.getString(STRATEGY)),
                    new Told.Seen(
                            seen.getLong(POSITION),
                            seen.getList(ROLES, String.class).stream()
                                    .map(Role::valueOf)
                                    .collect(Collectors.toSet())));
        }
        return new Told(strategies);
    }

    static DigestRecord read(Document document) {
        Map<ReminderKind, Integer> counts = new EnumMap<>(ReminderKind.class);
        @Nullable Document counted = document.get(COUNTS, Document.class);
        if (counted != null) {
            counted.keySet().forEach(kind -> counts.put(ReminderKind.valueOf(kind), counted.getInteger(kind)));
        }
        return new DigestRecord(
                document.getString(PERSON),
                LocalDate.parse(document.getString(DAY)),
                state(document),
                counts,
                document.getInteger(ATTEMPTS),
                document.getDate(CHANGED).toInstant(),
                document.getString(REASON));
    }
}

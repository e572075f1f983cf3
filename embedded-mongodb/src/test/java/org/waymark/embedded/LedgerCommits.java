package org.waymark.embedded;

import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;

/** Commits such as the ledger stores: one event of about a kilobyte, with texts and hashes that do not repeat. */
final class LedgerCommits {

    private static final String[] WORDS =
            "the project team has agreed a recovery plan with every partner and will report again when funding is clear"
                    .split(" ");

    private final Random random;

    LedgerCommits(long seed) {
        random = new Random(seed);
    }

    Document at(long position) {
        int strategy = random.nextInt(3);
        String project = "P" + random.nextInt(200);
        return new Document("_id", position)
                .append("size", 1)
                .append("recordedAt", new Date(1_700_000_000_000L + position * 1000))
                .append("tags", List.of("strategy=SG" + strategy, "case=SG" + strategy + "/" + project))
                .append("events", List.of(event(strategy, project)))
                .append("prev", bytes(32))
                .append("hash", bytes(32));
    }

    private Document event(int strategy, String project) {
        String payload =
                "{\"strategy\":\"SG%d\",\"project\":\"%s\",\"stage\":\"piloting\",\"rating\":\"R\",\"comment\":\"%s\"}"
                        .formatted(strategy, project, text(55));
        return new Document("id", new java.util.UUID(random.nextLong(), random.nextLong()).toString())
                .append("type", "waymark.StageProgressReported")
                .append("version", "1")
                .append(
                        "metadata",
                        new Document("actor", "lead" + random.nextInt(20))
                                .append("role", "LEAD")
                                .append("asAt", "2026-11-22")
                                .append("correlationId", text(2)))
                .append("payload", payload)
                .append("salt", bytes(16))
                .append("payloadHash", bytes(32));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(100))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private Binary bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Binary(bytes);
    }
}

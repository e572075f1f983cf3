package org.waymark.query.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waymark.query.web.Command;
import org.waymark.query.web.Doubt;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;

/**
 * What was recorded by forms on this node today, so that the same once more is asked about first: somebody went back and
 * sent the form again, or two people enter the same. The content is not kept, only its digest.
 */
@Component
class SentToday {

    /** How many are remembered; the oldest is forgotten first. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Sent> sent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST;
        }
    };

    SentToday(Clock clock) {
        this.clock = clock;
    }

    private record Sent(String key, String by, Instant at) {}

    /**
     * The question whether it is meant a second time; empty where it was not recorded today, or by the same form, which the
     * ledger recognises.
     */
    synchronized Optional<Doubt> doubt(Subject subject, Command command, FormInput form) {
        String digest = digest(command, subject.today());
        return Optional.ofNullable(sent.get(digest))
                .filter(before -> !before.key.equals(form.key()))
                .map(before -> new Doubt(
                        "again:" + digest,
                        "The same was recorded today at " + Formats.time(before.at, subject.zone()) + " by " + before.by
                                + ", word for word",
                        "Record it a second time"));
    }

    /** Remembers what was recorded. */
    synchronized void remember(Subject subject, Command command, FormInput form) {
        sent.put(
                digest(command, subject.today()),
                new Sent(form.key(), subject.reader().id(), clock.instant()));
    }

    /** Forgets everything. */
    synchronized void forget() {
        sent.clear();
    }

    private static String digest(Command command, LocalDate day) {
        Map<String, Object> body = new HashMap<>(command.body());
        body.remove(Filling.EXPECTED_POSITION);
        String text = day + " " + command.name() + " " + new TreeMap<>(body);
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

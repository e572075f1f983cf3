package org.waymark.query.audit.tests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;

/**
 * Changes drawn by lot: those whose lots are lowest, where the lot of a change is the SHA-256 of the seed, a colon and its
 * position. Whoever knows the positions draws the same with any tool; a larger sample holds the smaller one.
 *
 * @param seed any words
 * @param size how many, from 1 to {@link #MOST}
 * @param type only changes of this type, such as {@code StageProgressReported}; null for all
 */
public record RandomSample(String seed, int size, @Nullable String type, TestPeriod period) implements AuditTest {

    /** How large a sample is at most. */
    static final int MOST = 500;

    /** From how many changes it is drawn at most: all of them have to be read. */
    private static final int LARGEST_POPULATION = 250_000;

    private static final int SHOWN_DIGITS = 16;

    private static final Comparator<Drawn> BY_LOT = Comparator.comparing(Drawn::lot);

    /** @param lot 64 hex digits */
    private record Drawn(AuditEntry change, String lot) {}

    @Override
    public TestKind kind() {
        return TestKind.SAMPLE;
    }

    @Override
    public String rule() {
        return "Each change draws a lot: the SHA-256 of the seed, a colon and its position in the ledger, such as “"
                + text(seed, 42) + "” in UTF-8. The " + Formats.count(size, "change", "changes")
                + " with the lowest lots are the sample, in the order of their lots"
                + (type == null ? "" : ". Only changes of the type “" + Formats.eventName(type) + "” take part")
                + ".";
    }

    /** @throws BadParameterException if there are too many changes to draw from */
    @Override
    public TestResult run(StrategySnapshot snapshot) {
        PriorityQueue<Drawn> lowest = new PriorityQueue<>(BY_LOT.reversed());
        TrailScan.Read read = TrailScan.read(snapshot, period.filter(type), LARGEST_POPULATION, change -> {
            lowest.add(new Drawn(change, lot(seed, change.position())));
            if (lowest.size() > size) {
                lowest.remove();
            }
        });
        if (read.next() != null) {
            throw new BadParameterException(
                    "from",
                    "There are more than " + Formats.number(LARGEST_POPULATION)
                            + " changes to draw from. Choose a shorter period, or one type of change");
        }
        List<Drawn> drawn = lowest.stream().sorted(BY_LOT).toList();
        List<FoundChange> found = IntStream.range(0, drawn.size())
                .mapToObj(index -> new FoundChange(
                        drawn.get(index).change(),
                        "Lot " + (index + 1) + ": " + drawn.get(index).lot().substring(0, SHOWN_DIGITS) + "…"))
                .toList();
        return TestResult.of(this, snapshot, read, found.size(), found);
    }

    /** The lot of a change: 64 hex digits. */
    static String lot(String seed, long position) {
        try {
            byte[] text = text(seed, position).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String text(String seed, long position) {
        return seed + ":" + position;
    }
}

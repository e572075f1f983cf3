package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;

/** Facts about evidence files with fixed ids, for tests. */
public final class EvidenceEvents {

    private static final String SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private EvidenceEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(attached(), removed());
    }

    public static FileAttached attached() {
        return new FileAttached(
                SG23,
                "P1",
                1,
                "Answers of the employers",
                "All 24 answers to the survey of June",
                "survey.pdf",
                "application/pdf",
                3,
                SHA_256);
    }

    public static FileRemoved removed() {
        return new FileRemoved(SG23, "P1", 1, attached().title());
    }
}

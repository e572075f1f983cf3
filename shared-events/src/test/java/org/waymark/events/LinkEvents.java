package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;

/** Facts about links with fixed ids, for tests. */
public final class LinkEvents {

    private LinkEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(linked(), unlinked(), frameworkItemLinked(), frameworkItemUnlinked());
    }

    public static CaseLinked linked() {
        return new CaseLinked(SG23, "R1", "P1");
    }

    public static CaseUnlinked unlinked() {
        return new CaseUnlinked(SG23, "R1", "P1");
    }

    public static FrameworkItemLinked frameworkItemLinked() {
        return new FrameworkItemLinked(SG23, null, "P1", "CYPP", "AFI 1.1");
    }

    public static FrameworkItemUnlinked frameworkItemUnlinked() {
        return new FrameworkItemUnlinked(SG23, "1", null, "CYPP", "AFI 1.1");
    }
}

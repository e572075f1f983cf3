package org.waymark.events.json;

import java.util.List;

/** How events that former releases wrote are read today; docs/events.md says how to add a version. */
final class FormerVersions {

    /** Every step there is. None yet: all events are in their first version. */
    static final List<Upcaster> UPCASTERS = List.of();

    private FormerVersions() {}
}

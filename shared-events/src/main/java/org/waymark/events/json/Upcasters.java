package org.waymark.events.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.events.EventType;
import tools.jackson.databind.node.ObjectNode;

/** The chains of {@link Upcaster}s: from any version ever released of any event to the one that this release reads. */
final class Upcasters {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");

    private final Map<String, EventType> types = new HashMap<>();
    private final Map<Step, Upcaster> steps = new HashMap<>();

    private record Step(String name, int from) {}

    /**
     * @param types     every event, in its current version
     * @param upcasters every step, in any order
     * @throws IllegalArgumentException unless each event has exactly one step from each version before its current one
     */
    Upcasters(Collection<EventType> types, Collection<Upcaster> upcasters) {
        types.forEach(this::addType);
        upcasters.forEach(this::addStep);
        types.forEach(this::requireWholeChain);
    }

    /**
     * The current type of an event that is stored in some version.
     *
     * @throws UnknownEventException if a newer release wrote it
     */
    EventType currentType(String name, String version) {
        EventType type = types.get(name);
        if (type == null) {
            throw new UnknownEventException("This release of Waymark does not know the event " + name
                    + ": a newer one wrote it. Upgrade this program before it reads this ledger.");
        }
        if (!version.equals(type.version()) && number(version) > number(type.version())) {
            throw new UnknownEventException("This release of Waymark reads " + name + " up to version " + type.version()
                    + " and met version " + version
                    + ": a newer one wrote it. Upgrade this program before it reads this ledger.");
        }
        return type;
    }

    /** The tree of a stored version as the tree of the current one. */
    ObjectNode toCurrent(EventType current, String version, ObjectNode tree) {
        ObjectNode upcast = tree;
        for (int from = number(version); from < number(current.version()); from++) {
            Upcaster upcaster = steps.get(new Step(current.name(), from));
            if (upcaster == null) {
                throw new IllegalStateException(
                        "The chain was checked, and yet nothing reads " + current.name() + "." + from);
            }
            upcast = upcaster.change().apply(upcast);
        }
        return upcast;
    }

    private void addType(EventType type) {
        if (!VERSION.matcher(type.version()).matches()) {
            throw new IllegalArgumentException(type.key() + ": versions are 1, 2, 3 …");
        }
        if (types.put(type.name(), type) != null) {
            throw new IllegalArgumentException("Two records are the event " + type.name()
                    + ": keep the current version only, and read the former by an upcaster");
        }
    }

    private void addStep(Upcaster upcaster) {
        String step = upcaster.name() + "." + upcaster.from() + " to version " + (upcaster.from() + 1);
        EventType type = types.get(upcaster.name());
        if (type == null) {
            throw new IllegalArgumentException("There is no event for the upcaster of " + step);
        }
        if (upcaster.from() < 1 || upcaster.from() >= number(type.version())) {
            throw new IllegalArgumentException(
                    "The upcaster of " + step + " leads nowhere: the event's versions are 1 to " + type.version());
        }
        if (steps.put(new Step(upcaster.name(), upcaster.from()), upcaster) != null) {
            throw new IllegalArgumentException("There are two upcasters of " + step);
        }
    }

    private void requireWholeChain(EventType type) {
        for (int from = 1; from < number(type.version()); from++) {
            if (!steps.containsKey(new Step(type.name(), from))) {
                throw new IllegalArgumentException("No upcaster reads " + type.name() + "." + from + " as version "
                        + (from + 1) + ", and ledgers hold it");
            }
        }
    }

    /** Versions count 1, 2, 3 … and are written so. */
    private static int number(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new UnknownEventException(
                    "\"" + version + "\" is not the version of an event: versions are 1, 2, 3 …");
        }
        return Integer.parseInt(version);
    }
}

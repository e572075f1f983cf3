package org.waymark.standalone.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ports are free for Waymark, or taken by it.
 *
 * @param ports   each of them
 * @param running whether Waymark runs on the data that are looked at; null where that is not known
 */
record PortsCheck(List<Port> ports, @Nullable Boolean running) {

    /** What a port is at the moment. */
    enum State {
        FREE,
        /** Something listens there and answers as Waymark does. */
        WAYMARK,
        /** Something else listens there. */
        TAKEN
    }

    /**
     * A port.
     *
     * @param what    is listened for there
     * @param setting by which it is chosen
     */
    record Port(String what, int number, String setting, State state) {

        String name() {
            return number + " (" + what + ")";
        }
    }

    HealthFinding finding() {
        List<String> taken = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (Port port : ports) {
            if (port.state() == State.TAKEN || port.state() == State.WAYMARK && Boolean.FALSE.equals(running)) {
                taken.add("Port " + port.name() + " is taken by "
                        + (port.state() == State.WAYMARK ? "another Waymark." : "another program."));
                settings.add(port.setting());
            }
        }
        if (!taken.isEmpty()) {
            return HealthFinding.wrong(
                    HealthCheck.PORTS,
                    String.join(" ", taken),
                    "Stop that program, or choose other ports: " + String.join(", ", settings) + ".");
        }
        List<Port> free = in(State.FREE);
        if (Boolean.TRUE.equals(running) && !free.isEmpty()) {
            return HealthFinding.warning(
                    HealthCheck.PORTS,
                    "Waymark runs, and nothing listens at " + names(free) + ".",
                    "It was started with other ports: give doctor the same environment. Or it is starting or stopping.");
        }
        List<String> says = new ArrayList<>();
        if (ports.size() > free.size()) {
            says.add("Waymark answers at " + names(in(State.WAYMARK)) + ".");
        }
        if (!free.isEmpty()) {
            says.add("Free: " + names(free) + ".");
        }
        return HealthFinding.fine(
                HealthCheck.PORTS, says.isEmpty() ? "Waymark takes any that are free." : String.join(" ", says));
    }

    private List<Port> in(State state) {
        return ports.stream().filter(port -> port.state() == state).toList();
    }

    private static String names(List<Port> ports) {
        return String.join(", ", ports.stream().map(Port::name).toList());
    }
}

package org.waymark.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what was measured on each history, to say how a long history compares to a short one. */
final class Growth {

    private record Point(int history, double median) {}

    private final Map<String, List<Point>> medians = new LinkedHashMap<>();

    /** Notes a figure; the same name on another history is compared to it. */
    void add(String name, int history, Measurement measured) {
        medians.computeIfAbsent(name, n -> new ArrayList<>()).add(new Point(history, measured.median()));
    }

    /** Prints the median on the shortest and on the longest history, and the ratio of the two. */
    void print(PrintStream out) {
        Table table = Table.begin(
                out,
                "Growth: median latency on the longest history over that on the shortest",
                "what",
                "events",
                "ms",
                "events",
                "ms",
                "ratio");
        medians.forEach((name, points) -> {
            Point first = points.getFirst();
            Point last = points.getLast();
            table.row(
                    name,
                    first.history(),
                    first.median(),
                    last.history(),
                    last.median(),
                    last.median() / first.median());
        });
    }
}

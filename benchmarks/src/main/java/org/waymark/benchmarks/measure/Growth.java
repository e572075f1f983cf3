package org.waymark.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what was measured on each history, to say how a long history compares to a short one. */
public final class Growth {

    private record Point(int history, double median, Usage each) {}

    private final Map<String, List<Point>> medians = new LinkedHashMap<>();

    /** Notes a figure; the same name on another history is compared to it. */
    public void add(String name, int history, Measurement measured) {
        medians.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Point(history, measured.median(), measured.each()));
    }

    /** Prints what an operation took on the shortest and on the longest history, and the ratios. */
    public void print(PrintStream out) {
        ResultTable table = ResultTable.begin(
                out,
                "Growth: the longest history over the shortest (below 1.3 is the aim for medians)",
                "what",
                "events",
                "ms",
                "events",
                "ms",
                "ratio of medians",
                "CPU ms each",
                "CPU ms each",
                "ratio of CPU",
                "kB written each",
                "kB written each");
        medians.forEach((name, points) -> {
            Point first = points.getFirst();
            Point last = points.getLast();
            table.row(
                    name,
                    first.history(),
                    first.median(),
                    last.history(),
                    last.median(),
                    last.median() / first.median(),
                    first.each().cpuMillis(),
                    last.each().cpuMillis(),
                    last.each().cpuMillis() / first.each().cpuMillis(),
                    first.each().writtenBytes() / 1e3,
                    last.each().writtenBytes() / 1e3);
        });
    }
}

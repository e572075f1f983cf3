package org.waymark.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what was measured on each history, to say how a long history compares to a short one. */
public final class Growth {

    private record Point(int history, double median, Usage each) {}

    /**
     * How a figure of the longest history compares to that of the shortest.
     *
     * @param medians the one median over the other
     */
    public record Ratio(String name, double medians) {}

    private final Map<String, List<Point>> medians = new LinkedHashMap<>();

    /** Notes a figure; the same name on another history is compared to it. */
    public void add(String name, int history, Measurement measured) {
        medians.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Point(history, measured.median(), measured.each()));
    }

    /** {@return the figure that grew most, empty where there is only one history} */
    public Optional<Ratio> largest() {
        return medians.entrySet().stream()
                .filter(figure -> figure.getValue().size() > 1)
                .map(figure -> new Ratio(
                        figure.getKey(),
                        figure.getValue().getLast().median()
                                / figure.getValue().getFirst().median()))
                .max(Comparator.comparingDouble(Ratio::medians));
    }

    /** Prints what an operation took on the shortest and on the longest history, and the ratios. */
    public void print(PrintStream out) {
        ResultTable table = ResultTable.begin(
                out,
                "Growth: the longest history over the shortest (1.2 at most is the aim for medians)",
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

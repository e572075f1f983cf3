package org.waymark.benchmarks.compare;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.ResultTable;

/** Prints those that were compared, one a row; the first is ours, and the last column says how many times it is as fast. */
final class Comparison {

    private final ResultTable table;

    private Comparison(ResultTable table) {
        this.table = table;
    }

    static Comparison begin(PrintStream out, String heading) {
        return new Comparison(ResultTable.begin(
                out,
                heading,
                "by",
                "callers",
                "a second",
                "slowest round",
                "fastest round",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "tries each",
                "Waymark over it"));
    }

    /** @param tries how often commands were tried; none where nothing can be refused */
    void rows(int callers, Map<String, List<Measurement>> rounds, Map<String, Tries> tries) {
        double ours = Measurement.together(rounds.values().iterator().next()).perSecond();
        rounds.forEach((name, each) -> {
            Measurement all = Measurement.together(each);
            double[] speeds =
                    each.stream().mapToDouble(Measurement::perSecond).sorted().toArray();
            Tries tried = tries.get(name);
            table.row(
                    name,
                    callers,
                    all.perSecond(),
                    speeds[0],
                    speeds[speeds.length - 1],
                    all.median(),
                    all.millis(0.95),
                    all.millis(0.99),
                    all.millis(1),
                    tried == null ? "" : tried.each(),
                    ours / all.perSecond());
        });
    }

    /** Prints speeds, in events a second, a value a round. */
    static void printSpeeds(PrintStream out, String heading, Map<String, List<Double>> rounds) {
        ResultTable table =
                ResultTable.begin(out, heading, "by", "events/s, median", "slowest", "fastest", "Waymark over it");
        double ours = median(rounds.values().iterator().next());
        rounds.forEach((name, speeds) -> {
            List<Double> sorted = speeds.stream().sorted().toList();
            table.row(name, median(speeds), sorted.getFirst(), sorted.getLast(), ours / median(speeds));
        });
    }

    private static double median(List<Double> speeds) {
        List<Double> sorted = speeds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

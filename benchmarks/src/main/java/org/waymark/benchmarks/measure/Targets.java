package org.waymark.benchmarks.measure;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is aimed at, and whether it was reached: of several figures for one target the worst counts. */
public final class Targets {

    private final Map<String, Target> targets = new LinkedHashMap<>();

    private record Target(String sign, double limit, String unit, double measured, String where, boolean met) {

        boolean worseThan(Target other) {
            if (Double.isNaN(measured) || Double.isNaN(other.measured)) {
                return Double.isNaN(measured);
            }
            return sign.equals("≤") ? measured > other.measured : measured < other.measured;
        }
    }

    /**
     * Notes a figure that should not exceed a limit.
     *
     * @param what the target
     * @param measured NaN where there is no figure, which does not meet it
     * @param where what exactly the figure is of
     */
    public void atMost(String what, double limit, String unit, double measured, String where) {
        add(what, new Target("≤", limit, unit, measured, where, measured <= limit));
    }

    /** Notes a figure that should not fall below a limit; the parameters are those of {@link #atMost}. */
    public void atLeast(String what, double limit, String unit, double measured, String where) {
        add(what, new Target("≥", limit, unit, measured, where, measured >= limit));
    }

    private void add(String what, Target target) {
        targets.merge(what, target, (before, now) -> now.worseThan(before) ? now : before);
    }

    /** Prints each target with the worst figure for it. */
    public void print(PrintStream out) {
        ResultTable table =
                ResultTable.begin(out, "Targets (the worst figure counts)", "what", "target", "measured", "met");
        targets.forEach((what, target) -> table.row(
                what,
                target.sign + " " + amount(target.limit, target.unit),
                amount(target.measured, target.unit) + " (" + target.where + ")",
                target.met ? "yes" : "**no**"));
    }

    private static String amount(double number, String unit) {
        Object shown = number == Math.rint(number) ? (Object) (long) number : number;
        return (ResultTable.text(shown) + " " + unit).strip();
    }
}

package org.waymark.benchmarks.micro;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;

/** What single steps cost, where a load program cannot tell them apart; measured by JMH in JVMs of its own. */
public final class MicroProgram {

    private final Options options;
    private final PrintStream out;

    public MicroProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws RunnerException {
        Runner runner = new Runner(new OptionsBuilder()
                .include(MicroProgram.class.getPackageName() + ".*Benchmark")
                .verbosity(VerboseMode.SILENT)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(options.load().span().toMillis() / 5))
                .build());
        ResultTable table = ResultTable.begin(out, "Single steps (JMH)", "step", "ns", "± (99.9 %)");
        for (RunResult result : runner.run()) {
            Result<?> score = result.getPrimaryResult();
            table.row(name(result.getParams()), score.getScore(), score.getScoreError());
        }
    }

    private static String name(BenchmarkParams params) {
        String name = params.getBenchmark()
                .substring(MicroProgram.class.getPackageName().length() + 1);
        Map<String, String> given = new TreeMap<>();
        params.getParamsKeys().forEach(key -> given.put(key, params.getParam(key)));
        return given.isEmpty() ? name : name + " " + given;
    }
}

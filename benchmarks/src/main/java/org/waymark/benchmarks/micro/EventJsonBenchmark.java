package org.waymark.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.EventType;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;

/** An event to its canonical JSON text and back: part of every command and of every event replayed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventJsonBenchmark {

    private final WaymarkEvent event = StrategyHistory.aReport();
    private final EventType type = EventType.of(event);
    private final String json = EventJson.write(event);

    /** The text of a report of progress. */
    @Benchmark
    public String write() {
        return EventJson.write(event);
    }

    /** A report of progress from its text. */
    @Benchmark
    public WaymarkEvent read() {
        return EventJson.read(type.name(), type.version(), json);
    }
}

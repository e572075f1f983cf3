package org.waymark.benchmarks.micro;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.RecordedEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.project.ProjectFold;
import org.waymark.query.project.ProjectView;

/** One more report folded into a project that has some already: what the live view does for each event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProjectFoldBenchmark {

    /** How many facts the project has. */
    @Param({"10", "30", "300"})
    public int facts;

    private @Nullable ProjectView project;
    private RecordedEvent next = recorded(0, StrategyHistory.aReport());

    /** Folds the facts before the one that is measured, which is the last of them once more. */
    @Setup
    public void foldFacts() {
        new StrategyHistory(History.LARGEST)
                .events(History.LARGE)
                .filter(event -> event.caseRef().equals(Optional.of("P1")))
                .limit(facts)
                .forEach(this::fold);
    }

    private void fold(WaymarkEvent event) {
        next = recorded(next.position() + 1, event);
        project = ProjectFold.PROJECTS.evolve(project, next);
    }

    /** The project after the report. */
    @Benchmark
    public @Nullable ProjectView evolve() {
        return ProjectFold.PROJECTS.evolve(project, next);
    }

    private static RecordedEvent recorded(long position, WaymarkEvent event) {
        return new RecordedEvent(position, Instant.parse("2024-01-01T00:00:00Z"), Map.of("actor", "lead"), event);
    }
}

package org.waymark.benchmarks;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.benchmarks.compare.CompareProgram;
import org.waymark.benchmarks.ledger.LedgerProgram;
import org.waymark.benchmarks.ledger.ReplayProgram;
import org.waymark.benchmarks.ledger.VerifyProgram;
import org.waymark.benchmarks.measure.Machine;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.micro.MicroProgram;
import org.waymark.benchmarks.services.BackupProgram;
import org.waymark.benchmarks.services.CommandsProgram;
import org.waymark.benchmarks.services.ImportsProgram;
import org.waymark.benchmarks.services.MixedProgram;
import org.waymark.benchmarks.services.NodesProgram;
import org.waymark.benchmarks.services.PagesProgram;
import org.waymark.benchmarks.services.PapersProgram;
import org.waymark.benchmarks.services.StartProgram;
import org.waymark.benchmarks.stores.StoresProgram;

/** The entry: one program for each question that docs/performance.md answers. */
public final class Benchmarks {

    private interface Run {
        void with(Options options) throws Exception;
    }

    private record Program(Map<String, String> defaults, Run run) {}

    private static final Map<String, Program> PROGRAMS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "backup",
                    new Program(BackupProgram.DEFAULTS, options -> new BackupProgram(options, System.out).run())),
            Map.entry("compare", program(options -> new CompareProgram(options, System.out).run())),
            Map.entry("commands", program(options -> new CommandsProgram(options, System.out).run())),
            Map.entry(
                    "imports",
                    new Program(ImportsProgram.DEFAULTS, options -> new ImportsProgram(options, System.out).run())),
            Map.entry("ledger", program(options -> new LedgerProgram(options, System.out).run())),
            Map.entry("micro", program(options -> new MicroProgram(options, System.out).run())),
            Map.entry(
                    "mixed",
                    new Program(MixedProgram.DEFAULTS, options -> new MixedProgram(options, System.out).run())),
            Map.entry("nodes", program(options -> new NodesProgram(options, System.out).run())),
            Map.entry("pages", program(options -> new PagesProgram(options, System.out).run())),
            Map.entry("papers", program(options -> new PapersProgram(options, System.out).run())),
            Map.entry("start", program(options -> new StartProgram(options, System.out).run())),
            Map.entry("stores", program(options -> new StoresProgram(options, System.out).run())),
            Map.entry("replay", program(options -> new ReplayProgram(options, System.out).run())),
            Map.entry("verify", program(options -> new VerifyProgram(options, System.out).run()))));

    private static Program program(Run run) {
        return new Program(Map.of(), run);
    }

    private Benchmarks() {}

    /** Runs the program named first; exit status 2 where there is none of that name. */
    public static void main(String[] arguments) throws Exception {
        Program program = arguments.length == 0 ? null : PROGRAMS.get(arguments[0]);
        if (program == null) {
            System.err.println("Usage: java -jar benchmarks/target/benchmarks.jar PROGRAM [OPTION VALUE] ...");
            System.err.println("Programs: " + String.join(", ", PROGRAMS.keySet()));
            System.err.println("Options, with their defaults: " + new TreeMap<>(Options.DEFAULTS));
            System.exit(2);
            return;
        }
        Options options = Options.of(List.of(arguments).subList(1, arguments.length), program.defaults());
        Files.createDirectories(options.folder());
        System.out.println("## " + String.join(" ", arguments));
        System.out.println();
        Machine.describe(System.out, options.folder());
        program.run().with(options);
    }
}

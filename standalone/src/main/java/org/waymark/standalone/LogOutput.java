package org.waymark.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the log goes ({@code WAYMARK_LOG}). */
enum LogOutput {
    /** To {@code waymark.log} in the data folder, as JSON; nothing of it to standard output, which is for people. */
    FILE {
        @Override
        List<String> arguments(Path data) {
            return List.of(
                    "--logging.file.name=" + data.resolve(Standalone.LOG),
                    "--logging.structured.format.file=ecs",
                    "--logging.structured.ecs.service.name=waymark",
                    "--logging.threshold.console=off");
        }
    },
    /** To standard output, as JSON, for what collects the output of containers. */
    CONSOLE {
        @Override
        List<String> arguments(Path data) {
            return List.of("--logging.structured.format.console=ecs", "--logging.structured.ecs.service.name=waymark");
        }
    },
    /** To standard output, as lines for systemd's journal. */
    JOURNAL {
        @Override
        List<String> arguments(Path data) {
            return List.of("--logging.structured.format.console=" + JournalLines.class.getName());
        }
    };

    /** {@return the arguments that both services are started with} */
    abstract List<String> arguments(Path data);

    /** @throws UsageException if the environment names none of them */
    static LogOutput of(Map<String, String> environment) {
        return switch (environment.getOrDefault("WAYMARK_LOG", "file")) {
            case "", "file" -> FILE;
            case "console" -> CONSOLE;
            case "journal" -> JOURNAL;
            default -> throw new UsageException("WAYMARK_LOG must be file, console or journal");
        };
    }
}

package org.waymark.standalone.tools;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.version.NewerDataException;
import org.waymark.standalone.backup.BackupException;

/** {@code ./waymark verify}, {@code backup}, {@code restore}, {@code export} and {@code import} (docs/interfaces.md, “The script”). */
public final class Tools {

    private final Map<String, String> environment;
    private final ToolOutput output;

    /**
     * Makes the commands for one prompt.
     *
     * @param terminal whether somebody watches {@code remarks}
     */
    public Tools(Map<String, String> environment, PrintStream result, PrintStream remarks, boolean terminal) {
        this.environment = environment;
        this.output = new ToolOutput(result, remarks, terminal);
    }

    /** {@return whether this is the name of one of these commands} */
    public static boolean knows(String command) {
        return tool(command).isPresent();
    }

    /** Carries a command out; {@return the exit status: 0 done, 1 not intact, 2 could not be done} */
    public int run(String command, List<String> arguments) {
        Tool tool = tool(command).orElseThrow();
        if (arguments.contains("--help") || arguments.contains("-h")) {
            output.result().print(tool.help());
            return ExitStatus.DONE.code();
        }
        return run(tool, arguments).code();
    }

    private ExitStatus run(Tool tool, List<String> given) {
        ToolArguments arguments;
        try {
            arguments = ToolArguments.of(tool, given, environment);
        } catch (ToolException e) {
            return notDone(e.getMessage() + ". See ./waymark " + tool.command() + " --help");
        }
        try {
            return tool.run(arguments, output);
        } catch (ToolException | BackupException | NewerDataException e) {
            return notDone(String.valueOf(e.getMessage()));
        } catch (LedgerUnavailableException | MongoException e) {
            return notDone("The database cannot be used: " + e.getMessage());
        } catch (IOException e) {
            return notDone("Reading or writing failed: " + Failures.inWords(e));
        } catch (RuntimeException | Error e) {
            notDone("An unexpected error occurred. Please report the following.");
            e.printStackTrace(output.remarks());
            return ExitStatus.NOT_DONE;
        }
    }

    private ExitStatus notDone(String why) {
        output.remarks().println("waymark: " + why);
        return ExitStatus.NOT_DONE;
    }

    private static Optional<Tool> tool(String command) {
        return Arrays.stream(Tool.values())
                .filter(tool -> tool.command().equals(command))
                .findFirst();
    }
}

package org.waymark.standalone.tools;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** The commands for a whole ledger, and how each is used. */
enum Tool {
    VERIFY(Set.of("--data", "--uri", "--file", "--checkpoint", "--key"), 0, """
            Usage: ./waymark verify [--data DIR | --uri URI | --file EXPORT] [--checkpoint FILE [--key VKEY]]

            Derives every hash of the ledger anew and says whether all of it holds, or where not and how.
              --data DIR         the ledger in this data folder (default: WAYMARK_DATA, else ./data); Waymark must not run
              --uri URI          the ledger in this MongoDB (default: MONGODB_URI)
              --file EXPORT      an export in place of a ledger
              --checkpoint FILE  also that it extends the ledger of which this checkpoint was signed
              --key VKEY         the verifier key of the checkpoint, or a file that holds it
            Ends with 0 where it holds, 1 where it does not, 2 where it could not be checked.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new VerifyTool(arguments, output).run();
        }
    },
    EXPORT(Set.of("--data", "--uri"), 1, """
            Usage: ./waymark export FILE [--data DIR | --uri URI]

            Writes the whole ledger to FILE, as lines of JSON; compressed where the name ends in .gz; - is standard output.
            The file gets its name once it is whole. Everything is verified on the way.
              --data DIR  the ledger in this data folder (default: WAYMARK_DATA, else ./data); Waymark must not run
              --uri URI   the ledger in this MongoDB (default: MONGODB_URI)
            Ends with 0 where it is done, 1 where the ledger does not hold, 2 where it could not be done.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new ExportTool(arguments, output).run();
        }
    },
    IMPORT(Set.of("--data", "--uri"), 1, """
            Usage: ./waymark import FILE [--data DIR | --uri URI]

            Reads an export into an empty ledger, with the same positions and hashes. All of the file is checked before
            anything is written. An import that was cut off goes on when it is repeated with the same file.
              --data DIR  into this data folder (default: WAYMARK_DATA, else ./data); Waymark must not run
              --uri URI   into this MongoDB (default: MONGODB_URI)
            Ends with 0 where it is done, 1 where the file does not hold, 2 where it could not be done.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new ImportTool(arguments, output).run();
        }
    };

    private final Set<String> options;
    private final int files;
    private final String help;

    Tool(Set<String> options, int files, String help) {
        this.options = options;
        this.files = files;
        this.help = help;
    }

    abstract ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException;

    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    String help() {
        return help;
    }

    /** The options it takes, each with a value. */
    Set<String> options() {
        return options;
    }

    /** How many files it takes. */
    int files() {
        return files;
    }
}

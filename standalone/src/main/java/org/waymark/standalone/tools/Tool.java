package org.waymark.standalone.tools;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** The commands for a whole ledger, and how each is used. */
enum Tool {
    VERIFY(
            Set.of("--data", "--uri", "--file", "--checkpoint", "--key", "--report", "--url"),
            Set.of("--views"),
            0,
            """
            Usage: ./waymark verify [--data DIR | --uri URI | --file EXPORT] [--checkpoint FILE [--key VKEY]] [--views]
                   ./waymark verify --report FILE [--key VKEY] [--data DIR | --uri URI | --url URL]

            Recalculates every hash of the ledger and says whether it is intact, or what was altered and where.
              --data DIR         the ledger in this data folder (default: WAYMARK_DATA, else ./data); Waymark must not be running
              --uri URI          the ledger in this MongoDB (default: MONGODB_URI)
              --file EXPORT      an export instead of a ledger
              --checkpoint FILE  check also that the ledger extends this signed checkpoint
              --key VKEY         the verifier key of the checkpoint, or a file that contains it
              --views            compare also what is stored of views with what the ledger says, and name what differs
            With --report, says whether the PDF of a report is as it was issued, by what is attached to it. The first line is
            matches, altered (and where), or no proof in it; with a ledger also superseded by version N, or withdrawn.
              --key VKEY         the verifier key of the ledger, or a file that contains it, obtained separately from the report
              --data, --uri      compare also with this ledger
              --url URL          compare also with a Waymark that is running, such as https://NAME:PASSWORD@waymark.example;
                                 or with a token in WAYMARK_TOKEN
            Exit status: 0 intact (or matches), 1 not intact (or altered), 2 could not be checked.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return arguments.option("--report").isPresent()
                    ? new ReportTool(arguments, output).run()
                    : new VerifyTool(arguments, output).run();
        }
    },
    BACKUP(Set.of("--data", "--uri", "--keep"), Set.of(), 1, """
            Usage: ./waymark backup DIR [--keep N] [--data DIR]

            Copies a data folder, while Waymark runs or not: the database as it is at one moment, with accounts and attached
            files, and the keys, but not the log. The copy is read and its ledger verified; it gets its name only then.
            Keep it as safe as the original: it holds the keys and everything anybody wrote.
              DIR         the new folder of the backup; with --keep, a folder that gets one for each time, named by its
                          moment, such as DIR/waymark-2026-11-27T16-49-32.123Z
              --keep N    delete all but the last N backups of this ledger from DIR, once the new one is verified
              --data DIR  the data folder (default: WAYMARK_DATA, else ./data)
            A MongoDB (--uri, MONGODB_URI) is backed up with its own tools; this says with which.
            To restore: ./waymark restore BACKUP --data DIR
            Exit status: 0 backed up, 1 the ledger is not intact, 2 could not be backed up.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new BackupTool(arguments, output, Clock.systemUTC()).run();
        }

        @Override
        String argument() {
            return "DIR";
        }
    },
    RESTORE(Set.of("--data", "--uri"), Set.of(), 1, """
            Usage: ./waymark restore BACKUP [--data DIR]

            Copies a backup to a data folder that is new or empty, and verifies everything before Waymark can be started on it.
            The backup is only read. If a restore is cut off, run it again with the same backup.
              BACKUP      a folder that ./waymark backup made
              --data DIR  the data folder (default: WAYMARK_DATA, else ./data)
            A MongoDB (--uri, MONGODB_URI) is restored with its own tools; this says with which.
            Then start: ./waymark run --data DIR
            Exit status: 0 restored, 1 the backup is not intact, 2 could not be restored.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new RestoreTool(arguments, output).run();
        }

        @Override
        String argument() {
            return "BACKUP";
        }
    },
    DOCTOR(Set.of("--data", "--uri", "--url"), Set.of("--json"), 0, """
            Usage: ./waymark doctor [--data DIR | --uri URI | --url URL] [--json]

            Looks at what Waymark needs, whether it runs or not: disk and file system, memory, clock, ports, database, end of the
            ledger, last backup, certificate, mail server. A line each says how well it is, what was found and what to do.
            Call it with the environment that Waymark is started with, as the user that it runs as.
              --data DIR  the data folder (default: WAYMARK_DATA, else ./data)
              --uri URI   the data are in this MongoDB (default: MONGODB_URI)
              --url URL   ask a Waymark that is running, such as https://NAME:PASSWORD@waymark.example, as an administrator;
                          or with a token in WAYMARK_TOKEN
              --json      the same for programs
            Exit status: 0 all is well, 1 there are warnings, 2 something is wrong or could not be looked at.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new DoctorTool(arguments, output, Clock.systemUTC()).run();
        }
    },
    EXPORT(Set.of("--data", "--uri"), Set.of(), 1, """
            Usage: ./waymark export FILE [--data DIR | --uri URI]

            Writes the whole ledger to FILE as lines of JSON, compressed if the name ends in .gz. - is standard output.
            The ledger is verified as it is written. FILE appears only when it is complete.
              --data DIR  the ledger in this data folder (default: WAYMARK_DATA, else ./data); Waymark must not be running
              --uri URI   the ledger in this MongoDB (default: MONGODB_URI)
            Exit status: 0 exported, 1 the ledger is not intact, 2 could not be exported.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new ExportTool(arguments, output).run();
        }
    },
    IMPORT(Set.of("--data", "--uri"), Set.of(), 1, """
            Usage: ./waymark import FILE [--data DIR | --uri URI]

            Reads an export into an empty ledger, with the same positions and hashes. The whole file is checked before
            anything is written. If an import is interrupted, run it again with the same file to continue.
              --data DIR  into this data folder (default: WAYMARK_DATA, else ./data); Waymark must not be running
              --uri URI   into this MongoDB (default: MONGODB_URI)
            Exit status: 0 imported, 1 the file is not intact, 2 could not be imported.
            """) {
        @Override
        ExitStatus run(ToolArguments arguments, ToolOutput output) throws IOException {
            return new ImportTool(arguments, output).run();
        }
    };

    private final Set<String> options;
    private final Set<String> switches;
    private final int files;
    private final String help;

    Tool(Set<String> options, Set<String> switches, int files, String help) {
        this.options = options;
        this.switches = switches;
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

    /** The options it takes that have no value. */
    Set<String> switches() {
        return switches;
    }

    /** What it takes besides options, as its help names it. */
    String argument() {
        return "FILE";
    }

    /** How many files it takes. */
    int files() {
        return files;
    }
}

package org.waymark.distribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/** A Java runtime of the modules that the program uses, linked from the JDK that runs this. */
final class JavaRuntime {

    /**
     * What no class names, but the program asks for: British dates and numbers, files in jars, addresses of databases by
     * DNS.
     */
    private static final Set<String> BY_NAME = Set.of("jdk.localedata", "jdk.naming.dns", "jdk.zipfs");

    /** What is named, but only used with an option that is not given. */
    private static final Set<String> UNUSED = Set.of("jdk.incubator.vector");

    private JavaRuntime() {}

    /**
     * Links one.
     *
     * @param program the jars
     * @param folder  does not exist yet
     * @throws IOException if the JDK's tools do not do it
     */
    static void link(List<Path> program, Path folder) throws IOException {
        run(
                "jlink",
                List.of(
                        "--add-modules",
                        String.join(",", modules(program)),
                        "--include-locales=en-GB",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        // the archive compresses it better
                        "--compress=zip-0",
                        "--output",
                        folder.toString()));
    }

    /** {@return the modules that these jars use, in order} */
    static Set<String> modules(List<Path> program) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--multi-release",
                String.valueOf(Runtime.version().feature()),
                "--ignore-missing-deps",
                "--print-module-deps"));
        program.forEach(jar -> arguments.add(jar.toString()));
        Set<String> modules =
                new TreeSet<>(Set.of(run("jdeps", arguments).strip().split(",")));
        modules.addAll(BY_NAME);
        modules.removeAll(UNUSED);
        return modules;
    }

    private static String run(String tool, List<String> arguments) throws IOException {
        ToolProvider provider = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IOException("This Java has no " + tool + ": build with a whole JDK"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = provider.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IOException(tool + " " + String.join(" ", arguments) + " failed: " + out + err);
        }
        return out.toString();
    }
}

package org.waymark.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A small Debian in a folder, from Debian's packages, and what runs in it (chroot). It has the machine's network and processes,
 * and neither systemd nor Java. What is mounted in it is so for each command only, and for nobody else.
 */
final class DebianMachine {

    private static final String RELEASE = "bookworm";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8", "DEBIAN_FRONTEND", "noninteractive");

    /** How a command ended, and what it printed. */
    record Ended(int status, String output) {}

    /** What makes the root a mounted one, as on any machine, before it runs the rest as somebody of it. */
    private static final String IN_ROOT =
            "mount --bind \"$1\" \"$1\" && mount -t proc proc \"$1/proc\" && exec chroot --userspec=\"$0\" \"$@\"";

    private final Path root;

    /** @param root where it will be */
    DebianMachine(Path root) {
        this.root = root;
    }

    /** {@return why none can be made here; empty where one can} */
    static Optional<String> missing() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("only root can install into a tree of its own");
        }
        return Stream.of("debootstrap", "chroot", "unshare", "timeout", "dpkg")
                .filter(tool -> tool(tool).isEmpty())
                .findFirst()
                .map(tool -> "there is no " + tool + " here");
    }

    /** {@return where a tool of this machine is} */
    static Optional<Path> tool(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Installs what every Debian has, and what the package depends on.
     *
     * @return why that cannot be done here, for no fault of Waymark's: Debian's packages cannot be had, or nothing may be mounted
     */
    Optional<String> make() throws IOException, InterruptedException {
        Files.createDirectories(root.getParent());
        // ten minutes are for a mirror that answers and gives nothing
        Ended made = ended(here(
                "timeout",
                "600",
                "debootstrap",
                "--variant=minbase",
                "--include=adduser,debconf,libgcc-s1,libstdc++6",
                RELEASE,
                root.toString()));
        Ended entered = made.status() == 0 ? run("true") : made;
        if (entered.status() != 0) {
            return Optional.of(entered.output().strip().replaceFirst("(?s).*\n", ""));
        }
        // it is thrown away, so nothing need be on the disk before dpkg goes on
        Files.writeString(path("/etc/dpkg/dpkg.cfg.d/in-memory"), "force-unsafe-io\n");
        return Optional.empty();
    }

    /** {@return a file of it, as the machine around it sees it} */
    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /** Brings a file in that is on the same file system. */
    void bring(Path file, String absolute) throws IOException {
        Files.createLink(path(absolute), file);
    }

    /** Runs a command as root, to its end. */
    Ended run(String... command) throws IOException, InterruptedException {
        return ended(start("root", Map.of(), List.of(command)));
    }

    /** Runs a command as root that must not fail; {@return what it printed} */
    String done(String... command) throws IOException, InterruptedException {
        return succeeded(run(command));
    }

    /** Starts a command as one of its users, with nothing but this in its environment. */
    Process start(String user, Map<String, String> environment, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", IN_ROOT));
        all.addAll(List.of(user + ":" + user, root.toString(), "/usr/bin/env", "-i"));
        Stream.of(ENVIRONMENT, environment)
                .flatMap(some -> some.entrySet().stream())
                .forEach(each -> all.add(each.getKey() + "=" + each.getValue()));
        all.addAll(command);
        return here(all.toArray(String[]::new));
    }

    /** Deletes it. */
    void discard() throws IOException, InterruptedException {
        // what debootstrap may have left mounted stays
        succeeded(here("rm", "-rf", "--one-file-system", root.toString()));
    }

    /** Starts a command of this machine, also one that only root has on the path. */
    static Process here(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.set(0, tool(command[0]).map(Path::toString).orElse(command[0]));
        return new ProcessBuilder(all).redirectErrorStream(true).start();
    }

    static Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It closed its output and did not end: " + output);
        }
        return new Ended(process.exitValue(), output);
    }

    private static String succeeded(Process process) throws IOException, InterruptedException {
        return succeeded(ended(process));
    }

    private static String succeeded(Ended ended) {
        if (ended.status() != 0) {
            throw new AssertionError("Exit status " + ended.status() + ": " + ended.output());
        }
        return ended.output();
    }
}

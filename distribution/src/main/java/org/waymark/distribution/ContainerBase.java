package org.waymark.distribution;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an image needs beside the Java runtime: the C and C++ libraries, from Debian's packages, which {@code apt-get} fetches and
 * checks; and the account that it runs as. No shell, no other program.
 *
 * @param packages each with its version
 * @param root     the packages unpacked
 */
record ContainerBase(List<String> packages, Path root) {

    /** Of the account and of its group in every image. */
    static final String ACCOUNT = "10001";

    private static final List<String> PACKAGES = List.of("libc6", "libgcc-s1", "libstdc++6");

    private static final List<String> LIBRARIES = List.of(
            "libc.so.6",
            "libdl.so.2",
            "libgcc_s.so.1",
            "libm.so.6",
            "libpthread.so.0",
            "libresolv.so.2",
            "librt.so.1",
            "libstdc++.so.6");

    /**
     * Fetches the packages of the release of Debian or Ubuntu that this runs on.
     *
     * @param folder does not exist yet
     * @return empty where there are no such packages
     */
    static Optional<ContainerBase> fetch(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        List<String> download = new ArrayList<>(List.of("apt-get", "download", "--quiet"));
        download.addAll(PACKAGES);
        run(folder, download);
        Path root = folder.resolve("root");
        List<String> packages = new ArrayList<>();
        for (Path deb : debs(folder)) {
            packages.add(
                    run(folder, List.of("dpkg-deb", "--show", "--showformat=${Package} ${Version}", deb.toString())));
            run(folder, List.of("dpkg-deb", "--extract", deb.toString(), root.toString()));
        }
        return Optional.of(new ContainerBase(packages, root));
    }

    /** {@return the layer with the libraries, their licences, and the account} */
    FileEntriesLayer layer(Platform platform, Path work, Instant date) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("libraries");
        String triplet = platform.debianTriplet();
        for (String library : LIBRARIES) {
            add(
                    layer,
                    found(triplet, library),
                    "/lib/" + triplet + "/" + library,
                    FilePermissions.DEFAULT_FILE_PERMISSIONS,
                    date);
        }
        String loader = platform.loader();
        add(
                layer,
                found(triplet, loader.substring(loader.lastIndexOf('/') + 1)),
                loader,
                FilePermissions.fromOctalString("755"),
                date);
        for (String name : PACKAGES) {
            Path copyright = root.resolve("usr/share/doc").resolve(name).resolve("copyright");
            if (Files.isRegularFile(copyright)) {
                add(
                        layer,
                        copyright,
                        "/usr/share/doc/" + name + "/copyright",
                        FilePermissions.DEFAULT_FILE_PERMISSIONS,
                        date);
            }
        }
        Path passwd = Files.writeString(
                work.resolve("passwd"), "waymark:x:" + ACCOUNT + ":" + ACCOUNT + ":Waymark:/data:/nonexistent\n");
        add(layer, passwd, "/etc/passwd", FilePermissions.DEFAULT_FILE_PERMISSIONS, date);
        return layer.build();
    }

    private Path found(String triplet, String library) throws IOException {
        for (String folder : List.of("lib", "usr/lib")) {
            Path path = root.resolve(folder).resolve(triplet).resolve(library);
            if (Files.exists(path)) {
                return path.toRealPath();
            }
        }
        throw new IOException("None of " + packages + " has " + library);
    }

    private static void add(
            FileEntriesLayer.Builder layer, Path file, String path, FilePermissions permissions, Instant date) {
        layer.addEntry(file, AbsoluteUnixPath.get(path), permissions, date);
    }

    private static List<Path> debs(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".deb")).sorted().toList();
        }
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed. If its lists of packages are old, call"
                    + " apt-get update. It said: " + output);
        }
        return output;
    }
}

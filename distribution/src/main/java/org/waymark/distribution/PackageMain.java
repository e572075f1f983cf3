package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * {@code ./waymark package}: lays the archive out and packs it, on Linux as a Debian package too. Built twice from one commit
 * with one JDK, both have the same bytes.
 */
public final class PackageMain {

    private final Path sources;
    private final Path folder;
    private final String version;
    private final Instant date;
    private final Platform platform = Platform.current();

    private PackageMain(Path sources, Path folder, String version, Instant date) {
        this.sources = sources;
        this.folder = folder;
        this.version = version;
        this.date = date;
    }

    /**
     * Makes the archive and the package, and prints where they are.
     *
     * @param arguments the folder of the sources, with standalone's jar built; the folder to make it in, which is emptied;
     *     the version; the date of all files
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PackageMain main = new PackageMain(
                Path.of(arguments[0]).toRealPath(),
                Path.of(arguments[1]).toAbsolutePath(),
                arguments[2],
                Instant.parse(arguments[3]));
        for (Path made : main.make()) {
            System.out.printf("%s, %,.1f MB%n", made, Files.size(made) / 1_000_000.0);
        }
    }

    private List<Path> make() throws IOException, InterruptedException {
        Folders.delete(folder);
        Path whole = Files.createDirectories(folder.resolve("waymark-" + version));
        Path app = whole.resolve("app");
        layOut(app);
        Files.copy(sources.resolve("standalone/src/build/jvm.options"), app.resolve("jvm.options"));
        addTexts(whole);
        addScripts(whole.resolve("bin"));
        date(app);
        JavaRuntime.link(jars(app), whole.resolve("runtime"));
        ClassCache.make(
                whole,
                whole.resolve(platform.windows() ? "runtime/bin/java.exe" : "runtime/bin/java"),
                Path.of("app", "waymark.jsa"));
        Packer packer = Packer.ofFolder(whole, date);
        Path archive = folder.resolve(whole.getFileName() + "-" + platform + (platform.windows() ? ".zip" : ".tar.gz"));
        if (platform.windows()) {
            packer.zip(archive);
        } else {
            packer.tarGz(archive);
        }
        if (!platform.system().equals("linux")) {
            return List.of(archive);
        }
        DebianPackage debian = new DebianPackage(sources.resolve("distribution/src/main/debian"), whole, platform, date);
        return List.of(archive, debian.write(DebianPackage.version(version), folder));
    }

    /** The program as Spring Boot lays it out: a jar that names the others, beside it in {@code lib}. */
    private void layOut(Path app) throws IOException, InterruptedException {
        Path extracted = folder.resolve("extracted");
        Process extraction = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        runnableJar().toString(),
                        "extract",
                        "--destination",
                        extracted.toString())
                .inheritIO()
                .start();
        if (extraction.waitFor() != 0) {
            throw new IOException("The runnable jar could not be laid out");
        }
        LeanJars lean = new LeanJars(platform, date);
        Files.createDirectories(app.resolve("lib"));
        for (Path jar : jars(extracted)) {
            lean.write(jar, app.resolve(extracted.relativize(jar)));
        }
        Folders.delete(extracted);
    }

    private Path runnableJar() {
        return sources.resolve("standalone/target/waymark.jar");
    }

    private void addTexts(Path whole) throws IOException {
        Path legal = Files.createDirectories(whole.resolve("legal"));
        for (Path jar : jars(whole.resolve("app"))) {
            Notices.takeOut(jar, legal);
        }
        try (ZipFile jar = new ZipFile(runnableJar().toFile())) {
            copy(jar, "META-INF/licences.txt", whole.resolve("licences.txt"));
            copy(jar, "META-INF/sbom/application.cdx.json", whole.resolve("waymark.cdx.json"));
        }
        Files.copy(sources.resolve("LICENSE"), whole.resolve("LICENSE"));
        Files.writeString(whole.resolve("version.txt"), version + "\n");
    }

    private void addScripts(Path bin) throws IOException {
        Files.createDirectories(bin);
        Path files = sources.resolve("distribution/src/main/files");
        Files.copy(files.resolve("README.txt"), bin.resolveSibling("README.txt"));
        if (platform.windows()) {
            Files.copy(files.resolve("bin/waymark.cmd"), bin.resolve("waymark.cmd"));
        } else {
            Path script = Files.copy(files.resolve("bin/waymark"), bin.resolve("waymark"));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void copy(ZipFile jar, String entry, Path to) throws IOException {
        try (InputStream content = jar.getInputStream(Objects.requireNonNull(jar.getEntry(entry), entry))) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The class cache holds for jars of these dates only; they are in the archive. */
    private void date(Path app) throws IOException {
        for (Path jar : jars(app)) {
            Files.setLastModifiedTime(jar, FileTime.from(date));
        }
    }

    /** The jar that is started, then the others by name. */
    private static List<Path> jars(Path app) throws IOException {
        try (Stream<Path> all = Files.walk(app)) {
            return all.filter(path -> path.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Path::toString))
                    .toList();
        }
    }
}

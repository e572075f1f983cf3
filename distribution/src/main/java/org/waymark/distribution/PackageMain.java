package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;

/**
 * {@code ./waymark package}: lays the archive out and packs it, on Linux as a Debian package and as container images too. Built twice
 * from one commit with one JDK, they have the same bytes. For {@code ./waymark test} it makes the Debian package only, and does not
 * compress it.
 */
public final class PackageMain {

    private final Path sources;
    private final Path folder;
    private final String version;
    private final Instant date;
    private final boolean onlyDebian;
    private final Platform platform = Platform.current();

    private PackageMain(Path sources, Path folder, String version, Instant date, boolean onlyDebian) {
        this.sources = sources;
        this.folder = folder;
        this.version = version;
        this.date = date;
        this.onlyDebian = onlyDebian;
    }

    /**
     * Makes the archive, the package and the images, and prints where they are.
     *
     * @param arguments the folder of the sources, with standalone's jar built; the folder to make it in, which is emptied;
     *     the version; the date of all files; {@code all} or {@code debian}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PackageMain main = new PackageMain(
                Path.of(arguments[0]).toRealPath(),
                Path.of(arguments[1]).toAbsolutePath(),
                arguments[2],
                Instant.parse(arguments[3]),
                arguments[4].equals("debian"));
        for (Path made : main.make()) {
            System.out.printf("%s, %,.1f MB%n", made, Files.size(made) / 1_000_000.0);
        }
    }

    private List<Path> make() throws IOException, InterruptedException {
        Folders.delete(folder);
        Path whole = Files.createDirectories(folder.resolve("waymark-" + version));
        Path app = whole.resolve("app");
        LaidOutProgram.make(runnableJar(), app, new LeanJars(platform, date));
        Files.copy(sources.resolve("standalone/src/build/jvm.options"), app.resolve("jvm.options"));
        addTexts(whole);
        addScripts(whole.resolve("bin"));
        date(app);
        JavaRuntime.link(LaidOutProgram.jars(app), whole.resolve("runtime"));
        ClassCache.make(
                whole,
                whole.resolve(platform.windows() ? "runtime/bin/java.exe" : "runtime/bin/java"),
                Path.of("app", "waymark.jsa"));
        if (onlyDebian) {
            return List.of(debian(whole, Deflater.NO_COMPRESSION));
        }
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
        List<Path> made = new ArrayList<>(List.of(archive, debian(whole, Deflater.BEST_COMPRESSION)));
        made.addAll(images(whole));
        return made;
    }

    private Path debian(Path whole, int compression) throws IOException {
        return new DebianPackage(sources.resolve("distribution/src/main/debian"), whole, platform, date)
                .write(DebianPackage.version(version), folder, compression);
    }

    /** Of standalone and of each service. */
    private List<Path> images(Path whole) throws IOException, InterruptedException {
        Path work = folder.resolve("images");
        Optional<ContainerBase> base = ContainerBase.fetch(work.resolve("libraries"));
        if (base.isEmpty()) {
            System.out.println("No container images: their libraries are taken from Debian's packages, with apt-get.");
            return List.of();
        }
        ContainerImages images = new ContainerImages(base.get(), platform, work, version, date);
        List<Path> made = new ArrayList<>();
        made.add(images.write(ContainerImage.standalone(whole.resolve("app")), whole));
        for (ContainerImage service : List.of(
                ContainerImage.service("command-service", work, "WAYMARK_COMMAND_PORT", "8081"),
                ContainerImage.service("query-service", work, "WAYMARK_PORT", "8080"))) {
            Path jar = sources.resolve(service.name()).resolve("target").resolve(service.jar());
            LaidOutProgram.make(jar, service.program(), new LeanJars(platform, date));
            Files.copy(whole.resolve("app/jvm.options"), service.program().resolve("jvm.options"));
            made.add(images.write(service, whole));
        }
        for (int i = 0; i < made.size(); i++) {
            made.set(i, Files.move(made.get(i), folder.resolve(made.get(i).getFileName())));
        }
        Folders.delete(work);
        return made;
    }

    private Path runnableJar() {
        return sources.resolve("standalone/target/waymark.jar");
    }

    private void addTexts(Path whole) throws IOException {
        Path legal = Files.createDirectories(whole.resolve("legal"));
        for (Path jar : LaidOutProgram.jars(whole.resolve("app"))) {
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
        for (Path jar : LaidOutProgram.jars(app)) {
            Files.setLastModifiedTime(jar, FileTime.from(date));
        }
    }
}

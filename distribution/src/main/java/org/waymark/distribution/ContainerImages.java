package org.waymark.distribution;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * The program as images for container platforms, each an archive in the layout of the Open Container Initiative: the libraries,
 * the Java runtime, the program. No Docker engine and no registry is asked (ADR 67).
 */
final class ContainerImages {

    static final String HOME = "/opt/waymark";

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final String ACCOUNT = ContainerBase.ACCOUNT + ":" + ContainerBase.ACCOUNT;

    private final ContainerBase base;
    private final Platform platform;
    private final Path folder;
    private final String version;
    private final Instant date;

    ContainerImages(ContainerBase base, Platform platform, Path folder, String version, Instant date) {
        this.base = base;
        this.platform = platform;
        this.folder = folder;
        this.version = version;
        this.date = date;
    }

    /**
     * Writes one image.
     *
     * @param image what it runs
     * @param whole the archive laid out, of which it takes the Java runtime and the licences
     * @return the archive
     */
    Path write(ContainerImage image, Path whole) throws IOException, InterruptedException {
        Path archive = folder.resolve("waymark-" + image.name() + "-" + version + "-" + platform + ".oci.tar");
        Path cache = folder.resolve("image-layers");
        try {
            Jib.fromScratch()
                    .setFormat(ImageFormat.OCI)
                    .setPlatforms(Set.of(platform.ofContainers()))
                    .setFileEntriesLayers(
                            base.layer(platform, Files.createDirectories(folder.resolve("image-files")), date),
                            folders(),
                            recursive("runtime", whole.resolve("runtime"), HOME + "/runtime"),
                            licences(whole),
                            recursive("program", image.program(), HOME + "/app"),
                            health(image))
                    .setUser(ACCOUNT)
                    .setWorkingDirectory(AbsoluteUnixPath.get("/data"))
                    .setEntrypoint(image.entryPoint())
                    .setProgramArguments(image.arguments())
                    .setEnvironment(image.environment())
                    .setExposedPorts(Ports.parse(image.ports()))
                    .setVolumes(AbsoluteUnixPath.get("/data"))
                    .setLabels(labels(image))
                    .setCreationTime(date)
                    .containerize(
                            Containerizer.to(TarImage.at(archive).named("waymark/" + image.name() + ":" + version))
                                    .setOfflineMode(true)
                                    .setToolName("waymark")
                                    .setBaseImageLayersCache(cache)
                                    .setApplicationLayersCache(cache));
        } catch (InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException
                | ExecutionException e) {
            throw new IOException("The image of " + image.name() + " could not be made", e);
        }
        return archive;
    }

    private Map<String, String> labels(ContainerImage image) {
        return Map.of(
                "org.opencontainers.image.title",
                "Waymark, " + image.name(),
                "org.opencontainers.image.version",
                version,
                "org.opencontainers.image.licenses",
                "Apache-2.0",
                "org.opencontainers.image.created",
                date.toString(),
                "org.waymark.libraries",
                String.join(", ", base.packages()));
    }

    /** What may be written to: nothing else need be. */
    private FileEntriesLayer folders() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("image-files/empty"));
        return FileEntriesLayer.builder()
                .setName("folders")
                .addEntry(empty, AbsoluteUnixPath.get("/data"), FilePermissions.fromOctalString("750"), date, ACCOUNT)
                .addEntry(empty, AbsoluteUnixPath.get("/tmp"), FilePermissions.fromOctalString("777"), date)
                .build();
    }

    private FileEntriesLayer licences(Path whole) throws IOException {
        FileEntriesLayer.Builder layer = recursive("licences", whole.resolve("legal"), HOME + "/legal").toBuilder();
        for (String name : List.of("LICENSE", "licences.txt", "waymark.cdx.json", "version.txt")) {
            layer.addEntry(
                    whole.resolve(name),
                    AbsoluteUnixPath.get(HOME + "/" + name),
                    FilePermissions.DEFAULT_FILE_PERMISSIONS,
                    date);
        }
        return layer.build();
    }

    private FileEntriesLayer recursive(String name, Path from, String to) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        from,
                        AbsoluteUnixPath.get(to),
                        (file, path) -> Files.isDirectory(file) || Files.isExecutable(file)
                                ? PROGRAM
                                : FilePermissions.DEFAULT_FILE_PERMISSIONS,
                        (file, path) -> date)
                .build();
    }

    /** How to ask whether it serves: {@code HOME/runtime/bin/java @HOME/health}. */
    private FileEntriesLayer health(ContainerImage image) throws IOException {
        Path file = Files.writeString(folder.resolve("image-files/health-" + image.name()), image.healthCheck());
        return FileEntriesLayer.builder()
                .setName("health")
                .addEntry(file, AbsoluteUnixPath.get(HOME + "/health"), FilePermissions.DEFAULT_FILE_PERMISSIONS, date)
                .build();
    }
}

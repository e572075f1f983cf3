package org.waymark.standalone.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the data folder is on a file system that keeps what it says it has kept.
 *
 * @param type as the system calls it, such as {@code ext4}
 * @param name what is mounted there
 */
record FileSystemCheck(String type, String name) {

    private static final Pattern NETWORK = Pattern.compile(
            "nfs\\d?|cifs|smb.*|smb2|afpfs|9p|ceph|glusterfs|lustre|fuse\\.(sshfs|glusterfs|s3fs|rclone).*");

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

    static FileSystemCheck of(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new FileSystemCheck(store.type(), store.name());
    }

    HealthFinding finding() {
        String kind = type.toLowerCase(Locale.ROOT);
        String where = "The data folder is on " + type + " (" + name + ")";
        if (NETWORK.matcher(kind).matches()) {
            return HealthFinding.warning(
                    HealthCheck.FILE_SYSTEM,
                    where + ", over a network, where locks and syncs may not hold.",
                    "Put the data folder on a disk of this machine; or use a MongoDB (MONGODB_URI).");
        }
        if (IN_MEMORY.contains(kind)) {
            return HealthFinding.warning(
                    HealthCheck.FILE_SYSTEM,
                    where + ", which is in memory: everything is lost when the machine stops.",
                    "Put the data folder on a disk.");
        }
        if (kind.equals("overlay") || kind.equals("aufs")) {
            return HealthFinding.warning(
                    HealthCheck.FILE_SYSTEM,
                    where + ", the layers of a container: everything is lost with the container.",
                    "Mount a volume for the data folder.");
        }
        return HealthFinding.fine(HealthCheck.FILE_SYSTEM, where + ", a local file system.");
    }
}

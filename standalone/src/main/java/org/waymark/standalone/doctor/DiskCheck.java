package org.waymark.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.embedded.store.Folders;

/**
 * Whether the data folder can be written, and has room for what comes.
 *
 * @param folder   the data folder
 * @param there    whether it is there
 * @param writable whether a file could be written in it
 * @param free     bytes that may still be written to its disk
 * @param total    bytes of its disk
 * @param used     bytes in the folder
 */
record DiskCheck(Path folder, boolean there, boolean writable, long free, long total, long used) {

    /** Below this, the next hours may fill it. */
    private static final long LEAST = 256_000_000;

    /** What is written besides the data: the log, and what the database has not packed yet. */
    private static final long BESIDES = 512_000_000;

    static DiskCheck of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new DiskCheck(folder, false, false, 0, 0, 0);
        }
        var store = Files.getFileStore(folder);
        return new DiskCheck(
                folder, true, canWrite(folder), store.getUsableSpace(), store.getTotalSpace(), Folders.size(folder));
    }

    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "doctor-", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    HealthFinding finding() {
        if (!there) {
            return HealthFinding.wrong(
                    HealthCheck.DISK, "There is no folder " + folder + ".", "Name the data folder: --data DIR.");
        }
        String amounts = "%s of %s are free in %s; the data take %s."
                .formatted(Amounts.bytes(free), Amounts.bytes(total), folder, Amounts.bytes(used));
        if (!writable) {
            return HealthFinding.wrong(
                    HealthCheck.DISK,
                    "Nothing can be written in " + folder + ". " + amounts,
                    "Give the user that Waymark runs as the right to write there, or mount the disk for writing.");
        }
        if (free < LEAST) {
            return HealthFinding.wrong(
                    HealthCheck.DISK,
                    amounts,
                    "Make room now: on a full disk pages are shown and nothing can be recorded.");
        }
        if (free < used + BESIDES) {
            return HealthFinding.warning(
                    HealthCheck.DISK,
                    amounts,
                    "Make room: a redaction needs as much again as the data take, and at least "
                            + Amounts.bytes(used + BESIDES) + " should be free.");
        }
        return HealthFinding.fine(HealthCheck.DISK, amounts);
    }
}

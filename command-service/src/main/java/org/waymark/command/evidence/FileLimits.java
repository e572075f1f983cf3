package org.waymark.command.evidence;

/**
 * How much is taken.
 *
 * @param fileBytes     most bytes of one file
 * @param strategyBytes most bytes of all files of a strategy that are not erased; the same file counts once
 */
public record FileLimits(long fileBytes, long strategyBytes) {

    /** Most files on one case, removed ones included. */
    static final int FILES_OF_CASE = 200;

    /** What is taken where no setting says otherwise: 10 MiB a file and 1 GiB a strategy. */
    public static final FileLimits USUAL = new FileLimits(10L << 20, 1L << 30);

    /** Rejects limits that could not work: a file is held in memory while it is checked, and is one line of an export. */
    public FileLimits {
        if (fileBytes < 1 || fileBytes > 48L << 20 || strategyBytes < fileBytes) {
            throw new IllegalArgumentException("A file may have 1 byte to 48 MiB, and a strategy at least as much");
        }
    }

    /** A number of bytes as people say it, such as 10 MB. */
    public static String inWords(long bytes) {
        return bytes >= 1L << 30 && bytes % (1L << 30) == 0
                ? (bytes >> 30) + " GB"
                : bytes >= 1L << 20 ? (bytes >> 20) + " MB" : Math.max(1, bytes >> 10) + " KB";
    }
}

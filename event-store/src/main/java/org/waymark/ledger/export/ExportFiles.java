package org.waymark.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * Exports as files, compressed where the name ends in {@code .gz}. A file gets its name only once it is whole and on disk;
 * until then it has another one beside it that ends in {@code .partial}, readable by its owner only, as the file is.
 */
public final class ExportFiles {

    private static final int BUFFER_BYTES = 1 << 16;

    private ExportFiles() {}

    /**
     * Exports a ledger to a file that does not exist yet.
     *
     * @throws FileAlreadyExistsException if there is something of that name: it may be the only copy
     * @throws IOException if the file cannot be written
     * @throws LedgerCopyException if the ledger is not intact
     */
    public static ExportSummary write(LedgerExport export, Path file, Progress progress) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        Path partial = Files.createTempFile(folder, file.getFileName() + ".", ".partial");
        try {
            ExportSummary summary = writePartial(export, file, partial, progress);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static ExportSummary writePartial(LedgerExport export, Path file, Path partial, Progress progress)
            throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            OutputStream plain = Channels.newOutputStream(channel);
            ExportSummary summary;
            if (file.toString().endsWith(".gz")) {
                GZIPOutputStream compressed = new GZIPOutputStream(plain, BUFFER_BYTES);
                summary = export.write(compressed, progress);
                compressed.finish();
            } else {
                summary = export.write(plain, progress);
            }
            channel.force(true);
            return summary;
        }
    }
}

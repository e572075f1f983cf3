package org.waymark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** A table of ten thousand rows is written by a process that could not hold them. */
class LongTableIT {

    private static final int ROWS = 10_000;

    /** All rows together have twice as many letters as the heap has bytes. */
    private static final String HEAP = "-Xmx64m";

    private static final int LETTERS = 13_000;

    @TempDir
    private Path folder;

    /** Writes the table into a file. */
    public static final class Writing {

        private Writing() {}

        public static void main(String[] file) throws IOException {
            Iterable<Row> rows = () -> IntStream.rangeClosed(1, ROWS)
                    .mapToObj(number ->
                            Row.of(Cell.text("Entry " + number), Cell.text((number + " ").repeat(LETTERS / 5))))
                    .iterator();
            Table table = new Table(
                    "Audit trail",
                    List.of(Column.of("Entry", Type.TEXT), Column.of("What happened", Type.LONG)),
                    rows,
                    true,
                    "Nothing");
            Document document = new Document(Samples.about(), Orientation.LANDSCAPE, List.of(table));
            DocumentWriter writer = file[0].endsWith(".csv") ? new CsvWriter() : new XlsxWriter();
            try (OutputStream out = Files.newOutputStream(Path.of(file[0]))) {
                writer.write(document, out);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "trail.xlsx"})
    void isWrittenRowByRow(String name) throws Exception {
        Path file = folder.resolve(name);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said, UTF_8)).isZero();
        assertThat(file).isNotEmptyFile();
    }
}

package org.waymark.query.highlight.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.highlight.proof.CraftedPdf.deflated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to take more than there is are checked in a process that has little, and told of in a sentence. */
class CraftedPdfIT {

    private static final int MOST_BYTES = 5 << 20;
    private static final String CATALOGUE = "1 0 <</Type/Catalog/Pages 2 0 R>>";

    /** More than there is memory. */
    private static final byte[] BOMB = deflated(CATALOGUE, " ", 300L << 20);

    @TempDir
    private Path folder;

    /** Checks the files that it is told of, one line for each. */
    public static final class Check {

        private static final String SAID = "checked|";

        private Check() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                CheckWords words = CheckWords.of(ReportChecker.check(Files.readAllBytes(Path.of(file)), List.of()));
                System.out.println(SAID + Path.of(file).getFileName() + "|" + words.result() + "|"
                        + String.join("|", words.sentences()));
            }
        }
    }

    private static Map<String, byte[]> attacks() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("objects-inflate", objects("/Filter/FlateDecode", BOMB));
        files.put("objects-inflate-twice", objects("/Filter[/FlateDecode/FlateDecode]", deflated(BOMB)));
        files.put(
                "objects-inflate-and-unpack",
                objects("/Filter[/FlateDecode/RunLengthDecode]", deflated("", "\u0081 ", MOST_BYTES)));
        files.put("objects-as-lzw", objects("/Filter/LZWDecode", new byte[MOST_BYTES / 2]));
        files.put("lists-in-a-stream", objects("/Filter/FlateDecode", deflated("1 0 [", "[]", 30 << 20)));
        files.put("dictionaries-in-a-stream", objects("/Filter/FlateDecode", deflated("1 0 [", "<<>>", 30 << 20)));
        files.put(
                "numbers-of-objects",
                new CraftedPdf()
                        .stream(10, "/Type/ObjStm/N 99999999/First 13000000/Filter/FlateDecode", counting())
                                .packed(1, 10, 0)
                                .file());
        files.put(
                "rows-of-a-predictor",
                objects(
                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                        deflated(CATALOGUE, " ", 10)));
        files.put(
                "places",
                new CraftedPdf().file("/W[0 1 0]/Size 99999999/Filter/FlateDecode", deflated("", "\u0007", 30 << 20)));
        files.put("places-without-end", new CraftedPdf().file("/W[0 0 0]/Index[0 99999999999]", new byte[1]));
        files.put("wide-places", new CraftedPdf().file("/W[1 2000000000 1]", new byte[100]));
        files.put(
                "lists",
                new CraftedPdf()
                        .object(1, "<</Pages 2 0 R/X[" + "[]".repeat(MOST_BYTES / 3))
                        .file());
        files.put(
                "nested",
                new CraftedPdf()
                        .object(1, "<</Pages 2 0 R/X" + "[".repeat(MOST_BYTES / 2))
                        .file());
        files.put("pages-below-pages", chain("/Type/Pages/Kids[%d 0 R]/Count 1", 2, 60_000));
        files.put("page-again", repeated("<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(MOST_BYTES / 7) + "]>>", 2));
        files.put(
                "names-below-names",
                new CraftedPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 20 0 R>>>>")
                        .object(20, "<</Kids[" + "21 0 R ".repeat(400_000) + "]>>")
                        .object(21, "<</Names[" + "(a) null ".repeat(100_000) + "]>>")
                        .file());
        files.put("content-inflates", attached("content.json", BOMB));
        files.put("note-inflates", attached("rendering.txt", BOMB));
        files.put("picture-inflates", picture(BOMB));
        return files;
    }

    private static byte[] counting() {
        return deflated(IntStream.range(0, 1_000_000)
                .mapToObj(number -> number + " " + number)
                .collect(Collectors.joining(" "))
                .getBytes(UTF_8));
    }

    /** The catalogue is in a stream of objects. */
    private static byte[] objects(String entries, byte[] bytes) {
        return new CraftedPdf()
                .stream(10, "/Type/ObjStm/N 1/First 4" + entries, bytes)
                        .packed(1, 10, 0)
                        .file();
    }

    private static byte[] chain(String entries, int first, int length) {
        CraftedPdf pdf = new CraftedPdf();
        pdf.object(first, "<<" + entries.formatted(10_000) + ">>");
        for (int number = 10_000; number < 10_000 + length; number++) {
            pdf.object(number, "<<" + entries.formatted(number + 1) + ">>");
        }
        return pdf.object(10_000 + length, "<</Type/Page>>").file();
    }

    private static byte[] repeated(String value, int number) {
        return new CraftedPdf().object(number, value).file();
    }

    private static byte[] attached(String name, byte[] bytes) {
        return new CraftedPdf()
                        .object(
                                1,
                                "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F("
                                        + name + ")/EF<</F 10 0 R>>>>]>>>>>>")
                        .stream(10, "/Type/EmbeddedFile/Filter/FlateDecode", bytes)
                        .file();
    }

    private static byte[] picture(byte[] bytes) {
        return new CraftedPdf()
                .object(3, "<</Type/Page/Parent 2 0 R/Contents 11 0 R>>").stream(11, "/Filter/FlateDecode", bytes)
                        .file();
    }

    @Test
    void takesLittleMemoryAndSaysInASentenceThatItCannotBeChecked() throws Exception {
        Map<String, byte[]> attacks = attacks();
        List<String> files = attacks.entrySet().stream()
                .map(attack -> written(attack.getKey(), attack.getValue()).toString())
                .toList();
        assertThat(attacks.values()).allMatch(file -> file.length <= MOST_BYTES + (1 << 20));

        List<String> said = checked(files);

        assertThat(said).hasSize(attacks.size()).allSatisfy(line -> {
            String[] parts = line.split("\\|", -1);
            assertThat(parts[1]).as(line).isEqualTo("no proof in it");
            assertThat(parts).as(line).hasSize(3);
            assertThat(parts[2]).as(line).matches("[A-Z][^.]*\\.");
        });
        assertThat(said.stream().map(line -> line.substring(0, line.indexOf('|'))))
                .containsExactlyElementsOf(attacks.keySet());
    }

    /** In a process that has little memory. */
    private List<String> checked(List<String> files) throws Exception {
        Path errors = folder.resolve("errors");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Check.class.getName()),
                        files.stream())
                .toList();
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<String> lines = process.inputReader(UTF_8)
                .lines()
                .filter(line -> line.startsWith(Check.SAID))
                .map(line -> line.substring(Check.SAID.length()))
                .toList();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return lines;
    }

    private Path written(String name, byte[] file) {
        try {
            return Files.write(folder.resolve(name), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

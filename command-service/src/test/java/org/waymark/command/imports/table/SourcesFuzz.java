package org.waymark.command.imports.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.command.refusal.Refusal;

/**
 * Reads files that nobody would send, in a process with little memory: it may answer or refuse, and nothing else. Run by
 * {@link SourcesFuzzIT}.
 */
final class SourcesFuzz {

    private static final Set<String> KNOWN = Set.of("Ref", "Action", "Lead", "When", "Risk", "Likelihood", "Impact");
    private static final int SENTENCE = 400;

    private final Random random;
    private final List<byte[]> seeds = List.of(
            Papers.bytes("plan-in-word.docx"),
            Papers.bytes("plan-without-references.csv"),
            Papers.bytes("pasted.txt"),
            Papers.bytes("register-scored.csv"),
            workbook());
    private int answered;
    private int refused;

    private SourcesFuzz(long seed) {
        random = new Random(seed);
    }

    /** @param args a folder of files to read, a seed, and how many more inputs to try */
    public static void main(String... args) throws IOException {
        long seed = Long.parseLong(args[1]);
        SourcesFuzz fuzz = new SourcesFuzz(seed);
        int tried = Integer.parseInt(args[2]);
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                fuzz.read(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        for (int input = 0; input < tried; input++) {
            fuzz.read("input " + input + " of seed " + seed, fuzz.next());
        }
        System.out.printf(
                "tried %d inputs: %d answered, %d refused%n",
                fuzz.answered + fuzz.refused, fuzz.answered, fuzz.refused);
    }

    private void read(String name, byte[] input) {
        try {
            check(Sources.read(input, "plan", KNOWN::contains));
            answered++;
        } catch (Refusal refusal) {
            checkRefusal(name, refusal);
        } catch (RuntimeException | Error defect) {
            throw new AssertionError(name + ": " + defect, defect);
        }
        try {
            if (input.length < 100_000) {
                check(Sources.pasted(new String(input, StandardCharsets.ISO_8859_1)));
            }
        } catch (Refusal refusal) {
            checkRefusal(name, refusal);
        } catch (RuntimeException | Error defect) {
            throw new AssertionError(name + " pasted: " + defect, defect);
        }
    }

    private void checkRefusal(String name, Refusal refusal) {
        String message = refusal.message();
        boolean plain = message.endsWith(".") && message.length() < SENTENCE && !message.contains("Exception");
        require(plain && refusal.code().startsWith("import."), name + ": " + message);
        refused++;
    }

    /** Everything that can be asked of an answer. */
    private static void check(Source source) {
        List<String> ids = source.tables().stream().map(FoundTable::id).toList();
        require(!ids.isEmpty() && Set.copyOf(ids).size() == ids.size(), "Ids " + ids);
        for (FoundTable table : source.tables()) {
            require(source.table(table.id()).equals(table), "Another table has the id " + table.id());
            require(table.headings().size() == table.columns(), "Headings");
            require(table.headingAt() + table.headingRows() <= table.lines().size(), "Headings beyond the table");
            table.above();
            table.withHidden().body();
            table.withHeadingsIn(table.lines().getLast().number()).headings();
            for (Line line : table.body()) {
                require(!line.isBlank() && line.number() > 0, "A row of nothing");
                require(line.cells().stream().allMatch(SourcesFuzz::isTidy), "A text that is not tidy: " + line);
                line.marks()
                        .keySet()
                        .forEach(column -> require(!line.cell(column).isEmpty(), "A mark of nothing"));
            }
        }
    }

    private static boolean isTidy(String cell) {
        return cell.length() <= TableLimits.CELL_CHARACTERS
                && cell.equals(cell.strip())
                && cell.chars().noneMatch(character -> Character.isISOControl(character) && character != '\n');
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }

    private byte[] next() {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        return switch (random.nextInt(7)) {
            case 0 -> noise();
            case 1 -> Arrays.copyOf(seed, random.nextInt(seed.length));
            case 2, 3 -> mutated(seed);
            case 4 -> FileKind.isZip(seed) ? withMutatedParts(seed) : mutated(seed);
            case 5 -> csv();
            default -> FileKind.isZip(seed) ? withMutatedXml(seed) : mutated(seed);
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        if (noise.length > 4 && random.nextBoolean()) {
            System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
        }
        return noise;
    }

    private byte[] mutated(byte[] seed) {
        byte[] changed = seed.clone();
        for (int change = random.nextInt(1, 12); change > 0; change--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] withMutatedParts(byte[] seed) {
        Map<String, byte[]> parts = Zips.parts(seed);
        parts.replaceAll((name, content) -> random.nextInt(3) == 0 && content.length > 0 ? mutated(content) : content);
        return Zips.of(parts);
    }

    private byte[] withMutatedXml(byte[] seed) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(seed));
        parts.replaceAll((name, content) -> random.nextInt(3) == 0
                ? restructured(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : content);
        return Zips.of(parts);
    }

    /** Whole tags moved, doubled or taken out, and numbers in them made odd. */
    private String restructured(String xml) {
        List<String> tags = new ArrayList<>(List.of(xml.split("(?=<)")));
        for (int change = random.nextInt(1, 6); change > 0 && !tags.isEmpty(); change--) {
            int at = random.nextInt(tags.size());
            switch (random.nextInt(4)) {
                case 0 -> tags.remove(at);
                case 1 -> tags.add(at, tags.get(random.nextInt(tags.size())));
                case 2 -> tags.set(at, tags.get(at).replaceAll("\\d+", odd()));
                default -> tags.set(at, tags.get(at).replaceAll("\"[^\"]*\"", "\"" + odd() + "\""));
            }
        }
        return String.join("", tags);
    }

    private String odd() {
        return List.of(
                        "0",
                        "-1",
                        "99",
                        "1048577",
                        "2147483647",
                        "99999999999999999999",
                        "1e9",
                        "",
                        "x",
                        "A1:XFD1048576")
                .get(random.nextInt(10));
    }

    private byte[] csv() {
        String alphabet = ",;|\t\"\n\r -1aA.\u00e9\u2022\u200b\u0301=";
        String text = IntStream.range(0, random.nextInt(400))
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
        return text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    }

    private static byte[] workbook() {
        return Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("Plan");
            Workbooks.fill(sheet, Workbooks.row("Ref", "Action", "Lead", "When"), Workbooks.row("1A", "Recruit", "HR"));
            sheet.value(1, 3, java.time.LocalDate.of(2026, 3, 31));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(2, 0, 12.5);
            sheet.value(2, 1, true);
            sheet.formula(2, 2, "A1");
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.hideRow(2);
            Workbooks.fill(workbook.newWorksheet("Risks"), Workbooks.row("Ref", "Risk"), Workbooks.row("R1", "Strike"));
        });
    }
}

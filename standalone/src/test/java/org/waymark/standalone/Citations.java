package org.waymark.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a checkout cite: documents, their sections, relative links, decisions (ADRs). It knows every file by its
 * path from the top, and finds the citations that lead nowhere.
 */
final class Citations {

    /** A document by its name or path, but not the end of a URL. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<![\\w./:-])(?:[\\w.-]+/)*[\\w.-]+\\.md\\b");

    /** A document and a section of it, its heading in double quotes. */
    private static final Pattern SECTION = Pattern.compile("([\\w./-]+\\.md)\\}?`?, [“\"]([^”\"]+)[”\"]");

    /** Anything else below {@code docs}. */
    private static final Pattern BELOW_DOCS = Pattern.compile("(?<![\\w./:-])docs/[\\w./-]*\\w");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern ADR = Pattern.compile("\\bADRs? ?(\\d+)|\\badr/(\\d{4})\\b");

    /** What a reader of the repository cannot look up. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\b(?:issue|template|stop) #?\\d+\\b");

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target", "node_modules", "data");

    private static final Set<String> ENDINGS =
            Set.of("java", "html", "md", "yml", "yaml", "xml", "properties", "py", "sh", "css", "js");

    private static final Set<String> WITHOUT_ENDING = Set.of("waymark", "run", "rehearse", "Dockerfile");

    private final Map<Path, List<String>> texts;
    private final Set<Path> files;

    private Citations(Set<Path> files, Map<Path, List<String>> texts) {
        this.files = files;
        this.texts = texts;
    }

    /** The checkout at this folder, without what a build makes. */
    static Citations in(Path top) throws IOException {
        Map<Path, List<String>> texts = new HashMap<>();
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(top)
                        && NOT_OURS.contains(folder.getFileName().toString());
                if (!skipped) {
                    files.add(top.relativize(folder));
                }
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path path = top.relativize(file);
                files.add(path);
                if (isText(path)) {
                    texts.put(path, Files.readAllLines(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Citations(Set.copyOf(files), texts);
    }

    /** Made-up files: their lines by their path from the top. */
    static Citations of(Map<String, List<String>> texts) {
        Map<Path, List<String>> byPath = texts.entrySet().stream()
                .collect(Collectors.toMap(text -> Path.of(text.getKey()), Map.Entry::getValue));
        return new Citations(byPath.keySet(), byPath);
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? WITHOUT_ENDING.contains(name) : ENDINGS.contains(name.substring(dot + 1));
    }

    /** How many files are read. */
    int read() {
        return texts.size();
    }

    /** Each citation that leads nowhere, as {@code file:line: what is wrong}, in the order of the files. */
    List<String> dangling() {
        return texts.keySet().stream().sorted().flatMap(this::dangling).toList();
    }

    private Stream<String> dangling(Path file) {
        List<String> lines = texts.getOrDefault(file, List.of());
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index -> faults(file, lines.get(index)).map(fault -> file + ":" + (index + 1) + ": " + fault));
    }

    private Stream<String> faults(Path file, String line) {
        boolean markdown = file.toString().endsWith(".md");
        return Stream.of(
                        each(DOCUMENT, line, cited -> !isThere(file, cited.group()), "there is no file "),
                        each(BELOW_DOCS, line, cited -> !isBelowDocs(cited.group()), "there is nothing at "),
                        each(SECTION, line, cited -> !hasSection(file, cited), "there is no such section: "),
                        each(ADR, line, cited -> !isDecision(cited), "there is no such decision: "),
                        each(ELSEWHERE, line, cited -> true, "a reader of the repository cannot look up "),
                        each(LINK, line, cited -> markdown && !leadsSomewhere(file, cited.group(1)), "dead link "))
                .flatMap(found -> found)
                .distinct();
    }

    private static Stream<String> each(Pattern pattern, String line, Predicate<MatchResult> wrong, String fault) {
        return pattern.matcher(line).results().filter(wrong).map(cited -> fault + cited.group());
    }

    /** Whether a name is that of a file: from the folder of the file that cites it, from the top, or the end of its path. */
    private boolean isThere(Path from, String name) {
        return files.contains(beside(from, name)) || !name.startsWith(".") && endOf(Path.of(name)) != null;
    }

    private @Nullable Path endOf(Path name) {
        return files.stream().filter(file -> file.endsWith(name)).findFirst().orElse(null);
    }

    private static Path beside(Path from, String name) {
        return from.resolveSibling(name).normalize();
    }

    /** A file or a folder. Documents, and decisions by their number alone, are looked up by other rules. */
    private boolean isBelowDocs(String path) {
        return path.endsWith(".md") || path.matches("docs/adr/\\d{4}") || files.contains(Path.of(path));
    }

    private boolean hasSection(Path from, MatchResult cited) {
        Path document = document(from, cited.group(1));
        return document == null || headings(document).anyMatch(cited.group(2)::equals);
    }

    private @Nullable Path document(Path from, String name) {
        Path beside = beside(from, name);
        return files.contains(beside) ? beside : endOf(Path.of(name));
    }

    private boolean isDecision(MatchResult cited) {
        String number = cited.group(1) == null ? cited.group(2) : cited.group(1);
        String start = "%04d-".formatted(Integer.parseInt(number));
        return files.stream()
                .anyMatch(file -> file.startsWith("docs/adr")
                        && file.getFileName().toString().startsWith(start));
    }

    private boolean leadsSomewhere(Path from, String target) {
        if (target.matches("(https?|mailto):.*")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path document = parts[0].isEmpty() ? from : beside(from, parts[0]);
        return files.contains(document)
                && (parts.length == 1
                        || headings(document).map(Citations::anchor).anyMatch(parts[1]::equals));
    }

    private Stream<String> headings(Path document) {
        return texts.getOrDefault(document, List.of()).stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1).replace("`", "").strip());
    }

    /** The anchor that GitHub gives a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}

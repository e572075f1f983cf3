package org.waymark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of all modules' tests, by their path from the top of the checkout. It knows which test names a class that
 * starts a server, itself or through other test classes, and finds the tests whose own name does not say so.
 */
final class TestSources {

    /** Databases, contexts, HTTP on either side, and processes: whatever uses one of these is slow. */
    private static final Set<String> SERVERS = Set.of(
            "AnnotationConfigApplicationContext",
            "ApplicationContextRunner",
            "EmbeddedMongo",
            "HttpClient",
            "HttpServer",
            "LoopbackServer",
            "MockMvc",
            "MongoClients",
            "Postgres",
            "ProcessBuilder",
            "ServerSocket",
            "SpringApplication",
            "SpringApplicationBuilder",
            "SpringBootTest",
            "Standalone",
            "WaymarkProcess",
            "WebApplicationContextRunner",
            "WebMvcTest");

    /** They run git, which ends after some milliseconds. */
    private static final Set<String> GIT = Set.of("GitHistory", "GitHistoryTest");

    private static final Pattern NOT_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");
    private static final Pattern TEST = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+(?:Test|IT))\\b");

    /** The names that each source mentions. */
    private final Map<String, Set<String>> mentions = new TreeMap<>();

    private final Map<String, String> tests = new TreeMap<>();

    private TestSources() {}

    static TestSources in(Path top) throws IOException {
        try (Stream<Path> modules = Files.list(top)) {
            Map<String, String> texts = new HashMap<>();
            for (Path folder : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file -> texts.put(top.relativize(file).toString(), text(file)));
                }
            }
            return of(texts);
        }
    }

    static TestSources of(Map<String, String> texts) {
        TestSources sources = new TestSources();
        texts.forEach((path, text) -> {
            String code = NOT_CODE.matcher(text).replaceAll("");
            sources.mentions.put(
                    path, NAME.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet()));
            TEST.matcher(code).results().findFirst().ifPresent(test -> sources.tests.put(path, test.group(1)));
        });
        return sources;
    }

    /** {@return every class of tests, by its path} */
    Map<String, String> tests() {
        return tests;
    }

    /** {@return what is wrong with the name of each test that is named for the other kind} */
    List<String> misnamed() {
        return tests.entrySet().stream()
                .flatMap(test -> complaint(test.getKey(), test.getValue()).stream())
                .toList();
    }

    private Optional<String> complaint(String path, String test) {
        Optional<String> way = wayToServer(path, test);
        if (test.endsWith("Test")) {
            return way.map(names -> path + ": starts a server (" + names + "): name it *IT");
        }
        return way.isPresent() ? Optional.empty() : Optional.of(path + ": starts no server: name it *Test");
    }

    /** The shortest chain of mentions from a test to what starts a server. */
    private Optional<String> wayToServer(String path, String test) {
        record Step(String path, String way) {}
        Deque<Step> next = new ArrayDeque<>(List.of(new Step(path, test)));
        Set<String> seen = new HashSet<>(Set.of(path));
        while (!next.isEmpty() && !GIT.contains(test)) {
            Step step = next.remove();
            Set<String> names = mentions.getOrDefault(step.path(), Set.of());
            Optional<String> server =
                    names.stream().filter(SERVERS::contains).sorted().findFirst();
            if (server.isPresent()) {
                return server.map(name -> step.way() + " → " + name);
            }
            names.stream()
                    .sorted()
                    .filter(name -> !GIT.contains(name))
                    .forEach(name -> declared(name, path)
                            .filter(seen::add)
                            .forEach(found -> next.add(new Step(found, step.way() + " → " + name))));
        }
        return Optional.empty();
    }

    /** The sources of a test class: in the module of a path, or in what other modules lend to it. */
    private Stream<String> declared(String name, String from) {
        String module = from.substring(0, from.indexOf('/') + 1);
        return mentions.keySet().stream()
                .filter(path -> path.endsWith("/" + name + ".java"))
                .filter(path -> path.startsWith(module)
                        || path.startsWith("shared-events/")
                        || path.startsWith("event-store/") && path.contains("/testing/"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

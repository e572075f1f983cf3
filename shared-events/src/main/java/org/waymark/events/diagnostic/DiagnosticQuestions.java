package org.waymark.events.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.events.DiagnosticQuestion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The questions that are asked: those that Waymark ships with but for those switched off, and the strategy's own. */
public final class DiagnosticQuestions {

    private static final List<DiagnosticQuestion> SHIPPED = read();

    private DiagnosticQuestions() {}

    /** What Waymark ships with, in the order of the guide's modules. */
    public static List<DiagnosticQuestion> shipped() {
        return SHIPPED;
    }

    /**
     * What a run asks that is started now: each of the strategy's own follows the last question of its module.
     *
     * @param own of the strategy
     * @param off refs of questions that Waymark ships with and that are not asked
     */
    public static List<DiagnosticQuestion> asked(List<DiagnosticQuestion> own, List<String> off) {
        return Stream.concat(SHIPPED.stream().filter(question -> !off.contains(question.ref())), own.stream())
                .sorted((one, other) -> Integer.compare(
                        one.modules().getFirst(), other.modules().getFirst()))
                .toList();
    }

    /** The title of a module, from 1 to 12. */
    public static String module(int number) {
        return SHIPPED.stream()
                .filter(question -> question.modules().getFirst() == number)
                .findFirst()
                .map(DiagnosticQuestion::module)
                .orElseThrow(() -> new IllegalArgumentException("Modules are numbered from 1 to 12"));
    }

    private static List<DiagnosticQuestion> read() {
        try (InputStream file =
                Objects.requireNonNull(DiagnosticQuestions.class.getResourceAsStream("/diagnostic/questions.json"))) {
            return List.copyOf(new JsonMapper().readValue(file, new TypeReference<List<DiagnosticQuestion>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

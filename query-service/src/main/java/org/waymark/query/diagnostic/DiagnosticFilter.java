package org.waymark.query.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.paper.PaperFilter;

/** Which questions of a run are shown. */
public enum DiagnosticFilter {
    ALL("All questions"),
    UNANSWERED("Unanswered"),
    WEAK("No and partly"),
    CHANGED("Changed since the last run");

    /** The parameter that names it. */
    static final String NAME = "show";

    static final PaperFilter OF_PAPER = PaperFilter.choice(
            NAME,
            "Only questions that are unanswered, answered with no or partly (weak), or changed since the last run",
            Arrays.stream(values()).map(DiagnosticFilter::word));

    private final String title;

    DiagnosticFilter(String title) {
        this.title = title;
    }

    /** The filter of an address; all where it names none. */
    static DiagnosticFilter of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(ALL);
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leaves questions out. */
    public boolean narrows() {
        return this != ALL;
    }

    boolean shows(Question question) {
        return switch (this) {
            case ALL -> true;
            case UNANSWERED -> !question.isAnswered();
            case WEAK -> question.isWeak();
            case CHANGED -> question.hasChanged();
        };
    }

    /** The questions that are shown, in their order. */
    public List<Question> of(DiagnosticSheet sheet) {
        return sheet.questions().stream().filter(this::shows).toList();
    }

    /** The same for a heading of paper; empty where nothing is left out. */
    String inWords() {
        return narrows() ? "Showing only: " + title.toLowerCase(Locale.UK) : "";
    }
}

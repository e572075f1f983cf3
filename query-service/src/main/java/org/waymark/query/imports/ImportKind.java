package org.waymark.query.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.ImportOutcome.Level;
import org.waymark.query.web.ImportOutcome.Values;
import org.waymark.query.web.ImportOutcome.When;

/** What can be imported, and how the pages speak of it. */
public enum ImportKind {
    ACTION_PLAN(
            "action-plan",
            "action-plan",
            "Import an action plan",
            "action",
            "actions",
            "Required columns: reference, what will be done, leads. Optional: outcomes, by, review, priority, theme, workstream.",
            List.of("What will be done", "Leads", "Due"),
            "the action plan",
            ImportKind::timescale),
    RISK_REGISTER(
            "risk-register",
            "risks",
            "Import a risk register",
            "risk",
            "risks",
            "Required columns: risk, owner, likelihood and impact (each from 1 to 5). Optional: cause, event, effect, category, theme, actionee, controls, current and target assessment, next review.",
            List.of("Risk", "Owner", "Likelihood × impact"),
            "the risk register",
            ImportKind::levels),
    PROJECTS(
            "projects",
            "progress-grid",
            "Import projects",
            "project",
            "projects",
            "Required columns: project, leads, theme (or the theme in a row above). Optional: reference, and planned dates such as “Piloting start”.",
            List.of("Project", "Leads", "Theme and planned stages"),
            "the progress grid",
            ImportKind::stages);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String table;
    private final String section;
    private final String title;
    private final String one;
    private final String many;
    private final String hint;
    private final List<String> headings;
    private final String place;
    private final Function<Values, Stream<String>> details;

    ImportKind(
            String table,
            String section,
            String title,
            String one,
            String many,
            String hint,
            List<String> headings,
            String place,
            Function<Values, Stream<String>> details) {
        this.table = table;
        this.section = section;
        this.title = title;
        this.one = one;
        this.many = many;
        this.hint = hint;
        this.headings = headings;
        this.place = place;
        this.details = details;
    }

    /** The kind whose pages have this address. */
    static Optional<ImportKind> at(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.contains("/" + kind.section + "/import"))
                .findFirst();
    }

    /** How command-service calls it. */
    public String table() {
        return table;
    }

    /** Where what it brings is shown: a tab, and the last part of its address. */
    public String section() {
        return section;
    }

    public String title() {
        return title;
    }

    /** What a row is. */
    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    /** Which columns it knows. */
    public String hint() {
        return hint;
    }

    /** Headings of the columns of the preview that show what was read. */
    public List<String> headings() {
        return headings;
    }

    /** Such as “the risk register”. */
    public String place() {
        return place;
    }

    /** The lines of the last of these columns. */
    public List<String> details(Values values) {
        return details.apply(values).toList();
    }

    private static Stream<String> timescale(Values values) {
        When by = values.by();
        if (by == null) {
            return Stream.empty();
        }
        String date = by.date();
        return present(by.words(), date == null || date.equals(by.words()) ? null : day(date));
    }

    private static Stream<String> levels(Values values) {
        String next = values.monitorNext();
        return present(
                level("Inherent", values.inherent()),
                level("Current", values.current()),
                level("Target", values.target()),
                next == null ? null : "Next review on " + day(next));
    }

    private static @Nullable String level(String name, @Nullable Level level) {
        return level == null ? null : name + ": " + level.likelihood() + " × " + level.impact();
    }

    private static Stream<String> stages(Values values) {
        return Stream.concat(
                present(values.theme() == null ? null : "Theme " + values.theme()),
                values.plannedStages().stream()
                        .map(stage -> stage.stage() + ": "
                                + (stage.start() == null ? "" : "from " + day(stage.start()) + " ")
                                + (stage.finish() == null ? "" : "to " + day(stage.finish()))));
    }

    private static Stream<String> present(@Nullable String... lines) {
        return Arrays.stream(lines).flatMap(Stream::ofNullable);
    }

    private static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }
}

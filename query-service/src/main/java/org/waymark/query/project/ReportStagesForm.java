package org.waymark.query.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.CommandPart;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** All stages of a project on one form: a report on each stage that is given a rating. */
final class ReportStagesForm {

    private static final String STAGES = "stages";
    private static final String RATING = "rating";
    private static final String COMMENT = "comment";
    private static final String HELP = "helpNeeded";

    private ReportStagesForm() {}

    static CommandForm form() {
        return CommandForm.about("project", "report-stages", "report-stage-progress", "Report on several stages")
                .button("Report progress")
                .carriesOutDecisions()
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ReportForms::reportedBy)
                .when(ReportForms::open)
                .done("Progress on {id} reported")
                .covered(ReportStagesForm::covered)
                .takesAsAt()
                .fields(ReportStagesForm::fields)
                .sends(ReportStagesForm::reports);
    }

    private static List<FormField> fields(Subject subject) {
        return List.of(
                FormField.note("Choose a rating for each stage that you report on. The others stay as they are."),
                FormField.table(
                                STAGES,
                                "Stages",
                                Table.Layout.STACKED,
                                List.of("Stage", "Rating", "Comment", "What help is needed"),
                                subject.strategy().stages().stream()
                                        .map(stage -> row(subject, stage))
                                        .toList(),
                                (cells, form) -> read(subject, cells, form))
                        .needed("Choose a rating for at least one stage"),
                ReportForms.reason());
    }

    private static Optional<String> covered(Subject subject, Command sent) {
        List<String> later = reports(sent).stream()
                .flatMap(part -> ReportForms.covered(subject, part.command()).stream())
                .distinct()
                .toList();
        return later.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", later));
    }

    private static Table.Row row(Subject subject, Stage stage) {
        return new Table.Row(
                stage.title() + ReportForms.now(subject, stage),
                List.of(
                        FormField.choice(named(RATING, stage), "Rating of " + stage.title(), ratings(subject)),
                        FormField.area(named(COMMENT, stage), "Comment on " + stage.title())
                                .rows(2),
                        FormField.area(named(HELP, stage), "Help needed for " + stage.title())
                                .rows(2)));
    }

    private static String named(String part, Stage stage) {
        return part + "-" + stage.id();
    }

    private static List<Option> ratings(Subject subject) {
        return Stream.concat(
                        Stream.of(Option.of("", "Not reported now")),
                        subject.strategy().ratings().stream().map(level -> Option.of(level.letter(), level.name())))
                .toList();
    }

    private static Optional<Object> read(Subject subject, List<List<Optional<Object>>> cells, FormInput form) {
        List<Stage> stages = subject.strategy().stages();
        List<Map<String, Object>> reports = IntStream.range(0, stages.size())
                .mapToObj(index -> report(subject, stages.get(index), cells.get(index), form))
                .flatMap(Optional::stream)
                .toList();
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports);
    }

    private static Optional<Map<String, Object>> report(
            Subject subject, Stage stage, List<Optional<Object>> cells, FormInput form) {
        Optional<Object> rating = cells.getFirst();
        Optional<Object> comment = cells.get(1);
        Optional<Object> help = cells.getLast();
        if (rating.isEmpty()) {
            if (comment.isPresent() || help.isPresent()) {
                form.reject(named(RATING, stage), "Choose a rating for " + stage.title() + ", or clear what you typed");
            }
            return Optional.empty();
        }
        Map<String, Object> report = new LinkedHashMap<>(Map.of("stage", stage.id(), RATING, rating.get()));
        comment.ifPresent(text -> report.put(COMMENT, text));
        if (needsHelp(subject, rating.get().toString())) {
            help.ifPresentOrElse(
                    text -> report.put(HELP, text),
                    () -> form.reject(named(HELP, stage), "Enter what help is needed for " + stage.title()));
        }
        return Optional.of(report);
    }

    private static boolean needsHelp(Subject subject, String letter) {
        return subject.strategy().ratings().stream()
                .filter(RatingLevel::needsHelp)
                .anyMatch(level -> level.letter().equals(letter));
    }

    /** A command for each stage; what is wrong with one of them is said at its row. */
    private static List<CommandPart> reports(Command all) {
        Map<String, Object> common = new LinkedHashMap<>(all.body());
        List<CommandPart> parts = new ArrayList<>();
        if (common.remove(STAGES) instanceof List<?> reports) {
            for (Object each : reports) {
                Map<String, Object> body = new LinkedHashMap<>(common);
                ((Map<?, ?>) each).forEach((name, value) -> body.put(name.toString(), value));
                parts.add(new CommandPart(new Command(all.name(), body), "-" + body.get("stage")));
            }
        }
        return parts;
    }
}

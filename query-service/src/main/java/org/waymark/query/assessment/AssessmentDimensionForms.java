package org.waymark.query.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.AssessmentFramework.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.Confidence;
import org.waymark.events.DimensionScore;
import org.waymark.events.Role;
import org.waymark.events.TestUse;
import org.waymark.query.assessment.AssessmentDimensionView.Score;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** What can be done with a dimension of a self-assessment: score it, for all together or for one group, and choose its tests. */
@Component
final class AssessmentDimensionForms implements CaseForms {

    static final String SCORE = "score";
    static final String SCORE_GROUP = "score-group";
    static final String TESTS = "choose-tests";

    /** What names the group that is scored. */
    static final String GROUP = "group";

    /** Where the cursor goes: the first of the fields of a score. */
    static final String NOW = "now";

    /** A test is used with all. */
    private static final String ALL = "*";

    private static final String TEST = "test-";

    private final Snapshots snapshots;

    AssessmentDimensionForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.ASSESSMENT_DIMENSION;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                scoring(SCORE, "Score the dimension")
                        .when(subject -> current(subject).canChange())
                        .fields(subject -> fields(subject, null))
                        .leadsTo((subject, id) -> onward(subject, null)),
                scoring(SCORE_GROUP, "Score it for one group")
                        .when(subject ->
                                current(subject).canChange() && !groups(subject).isEmpty())
                        .first(
                                FormField.line(GROUP, "Workforce group")
                                        .hint("One of those of the round.")
                                        .needed("Enter a group"),
                                AssessmentDimensionForms::fault)
                        .caption(subject -> subject.ref() + " "
                                + current(subject).dimension().dimension().title() + ": " + subject.named(GROUP))
                        .fields(subject -> fields(subject, subject.named(GROUP)))
                        .leadsTo((subject, id) -> onward(subject, subject.named(GROUP))),
                about(TESTS, "choose-assessment-tests", "Choose the tests")
                        .button("Save the tests")
                        .done("Tests saved")
                        .withoutDecision()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .when(subject -> current(subject).canChange()
                                && !current(subject)
                                        .dimension()
                                        .dimension()
                                        .tests()
                                        .isEmpty())
                        .fields(AssessmentDimensionForms::tests)
                        .changesSomething()
                        .finish(AssessmentDimensionForms::chosen));
    }

    private CommandForm scoring(String name, String title) {
        return about(name, "score-dimension", title)
                .button("Save the score")
                .done("Score of {id} saved")
                .withoutDecision()
                .allowedTo(Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR)
                .finds(this::sheet)
                .changesSomething();
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("dimension", name, command, title)
                .finish(AssessmentDimensionForms::inRound)
                .leadsTo((subject, id) -> place(subject))
                .cancelsTo(AssessmentDimensionForms::place);
    }

    private static CurrentDimension current(Subject subject) {
        return subject.state(CurrentDimension.class);
    }

    private static List<String> groups(Subject subject) {
        return current(subject).round().head().groups();
    }

    private static Command inRound(Subject subject, Command command) {
        return command.with("assessment", current(subject).round().ref());
    }

    /** Where a dimension stands on the page of its round. */
    private static String place(Subject subject) {
        return AssessmentForms.page(current(subject).round().ref()) + "#" + subject.ref();
    }

    private Optional<AssessmentSheet> sheet(Subject subject, AsOf asOf) {
        return AssessmentSheets.find(
                snapshots.of(subject.strategy().code(), asOf),
                current(subject).round().ref());
    }

    private static Optional<String> fault(Subject subject) {
        return groups(subject).contains(subject.named(GROUP))
                ? Optional.empty()
                : Optional.of("The round has no such group. Use one of these: " + String.join(", ", groups(subject)));
    }

    /** What is there already is there all the same where nothing is, so that two who score at once learn of each other. */
    private static List<FormField> fields(Subject subject, @Nullable String group) {
        CurrentDimension current = current(subject);
        int highest = current.round().framework().highest();
        DimensionScore before =
                current.dimension().score(group).map(Score::score).orElse(null);
        String between = "From 0 to " + highest + ".";
        return List.of(
                FormField.number(NOW, "Now")
                        .hint("How far it is. " + between)
                        .needed("Enter how far it is now, from 0 to " + highest)
                        .prefill(before == null ? "" : before.now()),
                FormField.number("wanted", "Wanted")
                        .hint("Where you want to be. " + between)
                        .needed("Enter where you want to be, from 0 to " + highest)
                        .prefill(before == null ? "" : before.wanted()),
                FormField.area("evidence", "Evidence (optional)")
                        .rows(2)
                        .hint("What shows that it is so.")
                        .prefill(before == null ? null : before.evidence()),
                FormField.choice("confidence", "Confidence (optional)", levels())
                        .prefill(
                                before == null || before.confidence() == null
                                        ? ""
                                        : before.confidence().name()),
                FormField.area("comment", "Comment (optional)")
                        .rows(2)
                        .prefill(before == null ? null : before.comment()));
    }

    private static List<Option> levels() {
        return Stream.concat(
                        Stream.of(Option.of("", "")),
                        Arrays.stream(Confidence.values())
                                .map(level -> Option.of(level.name(), Formats.capitalised(level))))
                .toList();
    }

    /** To the next dimension that the same group has not scored; where there is none, or a score was only changed, back. */
    private static String onward(Subject subject, @Nullable String group) {
        AssessmentSheet sheet = subject.found(AssessmentSheet.class);
        boolean again = current(subject).dimension().score(group).isPresent();
        return again
                ? place(subject)
                : sheet.nextUnscored(subject.ref(), group)
                        .map(next -> AssessmentForms.scoring(sheet.ref(), sheet.key(next, group)))
                        .orElse(place(subject));
    }

    private static List<FormField> tests(Subject subject) {
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.note(
                groups(subject).isEmpty()
                        ? "Tick the tests by which you want to see how far it is."
                        : "Tick with whom each test is used."));
        current(subject)
                .dimension()
                .dimension()
                .tests()
                .forEach(test -> fields.add(FormField.checks(TEST + test.id(), test.title(), options(subject))
                        .prefill(ticked(subject, test))));
        return fields;
    }

    private static List<Option> options(Subject subject) {
        return Stream.concat(
                        Stream.of(Option.of(ALL, groups(subject).isEmpty() ? "Use this test" : "All together")),
                        groups(subject).stream().map(group -> Option.of(group, group)))
                .toList();
    }

    private static List<String> ticked(Subject subject, Test test) {
        return current(subject).dimension().tests().stream()
                .filter(use -> use.test().equals(test.id()))
                .findFirst()
                .map(TestUse::groups)
                .map(groups -> groups.isEmpty() ? List.of(ALL) : groups)
                .orElse(List.of());
    }

    /** A test that is used with all has no groups in the command. */
    private static Command chosen(Subject subject, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        List<Map<String, Object>> tests = new ArrayList<>();
        for (Test test : current(subject).dimension().dimension().tests()) {
            if (body.remove(TEST + test.id()) instanceof List<?> groups && !groups.isEmpty()) {
                tests.add(Map.of("test", test.id(), "groups", groups.contains(ALL) ? List.of() : groups));
            }
        }
        body.put("tests", tests);
        return inRound(subject, new Command(command.name(), body));
    }
}

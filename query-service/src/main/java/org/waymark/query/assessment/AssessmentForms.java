package org.waymark.query.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.web.Formats;

/** What can be done with a round of self-assessment as a whole. */
@Component
final class AssessmentForms implements CaseForms {

    private final Snapshots snapshots;

    AssessmentForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.ASSESSMENT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("revise", "revise-assessment", "Change title, day, meeting, people or groups")
                        .button("Save the changes")
                        .done("Self-assessment changed")
                        .revises()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .when(AssessmentForms::isOpen)
                        .fields(subject -> HeadFields.of(subject, round(subject).head())),
                about("reopen", "reopen-assessment-round", "Reopen the self-assessment")
                        .done("Self-assessment reopened")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(subject -> !isOpen(subject)),
                about("close", "close-assessment-round", "Close the self-assessment")
                        .done("Self-assessment closed")
                        .takesReason()
                        .warns()
                        .allowedTo(Role.COORDINATOR)
                        .when(AssessmentForms::isOpen)
                        .finds(this::sheet)
                        .fields(subject -> List.of(FormField.inset(closing(subject.found(AssessmentSheet.class))))));
    }

    /** A form about a round, which leads to its page. */
    static CommandForm about(String name, String command, String title) {
        return CommandForm.about("assessment", name, command, title)
                .leadsTo((subject, id) -> page(subject.ref()))
                .cancelsTo(subject -> page(subject.ref()));
    }

    /** The page of a round, below the strategy. */
    static String page(String ref) {
        return "/" + AssessmentCases.TAB + "/" + ref;
    }

    /**
     * The page of a round where a score is given, and the cursor in it.
     *
     * @param key as {@link AssessmentSheet#key} names it
     */
    static String scoring(String ref, String key) {
        return page(ref) + "?edit=" + key + "#" + AssessmentDimensionForms.NOW;
    }

    static AssessmentView round(Subject subject) {
        return subject.state(AssessmentView.class);
    }

    static boolean isOpen(Subject subject) {
        return round(subject).closed() == null;
    }

    private Optional<AssessmentSheet> sheet(Subject subject, AsOf asOf) {
        return AssessmentSheets.find(snapshots.of(subject.strategy().code(), asOf), subject.ref());
    }

    private static String closing(AssessmentSheet sheet) {
        List<String> open = new ArrayList<>();
        long unscored = sheet.dimensions().size() - sheet.scored();
        if (unscored > 0) {
            open.add(Formats.count(unscored, "dimension is not scored.", "dimensions are not scored."));
        }
        long waiting =
                sheet.plan().stream().filter(task -> task.state().waits()).count();
        if (waiting > 0) {
            open.add(Formats.count(waiting, "task is not done.", "tasks are not done."));
        }
        open.add("Nothing in it can be changed then. It can be reopened.");
        return String.join(" ", open);
    }
}

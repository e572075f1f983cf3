package org.waymark.query.project;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Option;

/** The overall rating of a project, set by hand and removed. */
@Component
final class OverallRatingForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.PROJECT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("set-overall-rating", "set-overall-rating", "Set the overall rating")
                        .button("Set the rating")
                        .done("Overall rating of {id} set by hand")
                        .fields(subject -> List.of(FormField.inset(byRule(subject)), rating(subject))),
                about("remove-overall-rating", "remove-overall-rating", "Remove the overall rating by hand")
                        .button("Remove the rating")
                        .done("The overall rating of {id} follows from the rule")
                        .when(subject -> open(subject) && hand(subject).isPresent())
                        .fields(subject -> List.of(FormField.inset("It is set to "
                                + hand(subject).map(RatingLevel::name).orElse("") + " by hand. " + byRule(subject)))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("project", name, command, title)
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ReportForms::reportedBy)
                .when(OverallRatingForms::open)
                .needsReason();
    }

    /** The choice of a rating; also for themes. */
    static FormField rating(Subject subject) {
        return FormField.radios(
                        "rating",
                        "Overall rating",
                        subject.strategy().ratings().stream().map(Option::of).toList())
                .hint("Pages show that it was set by hand, and what follows from the rule beside it.")
                .needed("Choose a rating");
    }

    private static boolean open(Subject subject) {
        return subject.is(CurrentProject.class, file -> file.project().closed() == null);
    }

    private static Optional<RatingLevel> hand(Subject subject) {
        ProjectView project = subject.state(CurrentProject.class).project();
        return Optional.ofNullable(project.byHand()).flatMap(hand -> Optional.ofNullable(hand.rating()));
    }

    private static String byRule(Subject subject) {
        ProjectView project = subject.state(CurrentProject.class).project();
        OverallRatingRule.OfProject rule = subject.strategy().overallRule().project();
        String rating = OverallRatings.stages(project, subject.strategy())
                .overall(rule)
                .map(RatingLevel::name)
                .orElse(OverallRating.NONE);
        return "By the rule it is " + rating + ": a project has " + rule.words() + ".";
    }
}

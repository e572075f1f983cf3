package org.waymark.query.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.Priority;
import org.waymark.events.Role;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CaseLinks;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** Enters an action in the plan. */
@Component
final class PlanActionForms implements StrategyForms {

    private static final String PLACE = "place";

    @Override
    public List<CommandForm> forms() {
        return List.of(form("Plan an action").at(Addresses.PLAN_ACTION).in("action-plan"));
    }

    /** The form; about a case, it begins with the link to it. */
    static CommandForm form(String title) {
        return CommandForm.of("plan-action", "plan-action", title)
                .allowedTo(Role.COORDINATOR)
                .button("Plan the action")
                .done("Action {id} planned")
                .fields(PlanActionForms::fields)
                .finish((subject, command) -> placed(subject.strategy(), command))
                .leadsTo((subject, id) -> id.isEmpty() || subject.about() == null ? "/action-plan" : "/cases/" + id);
    }

    private static List<FormField> fields(Subject subject) {
        return List.of(
                ActionFields.activities(),
                FormField.choice(PLACE, "Theme or workstream", places(subject.strategy())),
                Members.offered(ActionFields.leads(), subject),
                ActionFields.by(),
                ActionFields.review(),
                ActionFields.priority().prefill(Priority.MEDIUM),
                ActionFields.outcomes(),
                CaseLinks.field(subject),
                FormField.line("ref", "Reference (optional)")
                        .width(Width.OF_10)
                        .hint("Such as 1A.1. If empty, the next free one is used."));
    }

    /** The place is a theme or a workstream: one select offers both. */
    private static Command placed(StrategyView strategy, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        Object place = body.remove(PLACE);
        if (place == null) {
            return command;
        }
        boolean workstream = strategy.workstream(place.toString()).isPresent();
        return new Command(command.name(), body).with(workstream ? "workstream" : "theme", place);
    }

    private static List<Option> places(StrategyView strategy) {
        Stream<Option> places = strategy.themesInUse().stream()
                .flatMap(theme -> Stream.concat(
                        Stream.of(Option.of(theme.ref(), "Theme " + theme.ref() + " " + theme.title())),
                        theme.workstreams().stream()
                                .map(workstream ->
                                        Option.of(workstream.ref(), workstream.ref() + " " + workstream.title()))));
        return Stream.concat(Stream.of(Option.of("", "None")), places).toList();
    }
}

package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** How the response to a risk is asked for, with its actions: those there are, and room for more. */
final class ResponseFields {

    /** How many more actions there is room for. */
    private static final int ROOM = 2;

    private static final RiskAction NONE = new RiskAction("", null, null, false);
    private static final String ACTIONS = "actions";
    private static final String DONE = "done";

    private ResponseFields() {}

    static List<FormField> of(Subject subject) {
        RiskResponse response = subject.state(RiskView.class).response();
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.radios("response", "Response", kinds())
                        .needed("Choose a response")
                        .prefill(response == null ? null : response.kind().name()),
                FormField.area("text", "Description (optional)").prefill(response == null ? null : response.text())));
        List<RiskAction> actions = actions(subject);
        IntStream.range(0, actions.size() + ROOM)
                .forEach(index ->
                        fields.addAll(action(index, index < actions.size() ? actions.get(index) : NONE, subject)));
        return fields;
    }

    private static List<RiskAction> actions(Subject subject) {
        RiskResponse response = subject.state(RiskView.class).response();
        return response == null ? List.of() : response.actions();
    }

    private static List<Option> kinds() {
        return Stream.of(RiskResponse.Kind.values())
                .map(kind -> Option.of(kind.name(), kind.title()))
                .toList();
    }

    private static List<FormField> action(int index, RiskAction action, Subject subject) {
        String which = " (action " + (index + 1) + ")";
        return List.of(
                FormField.heading("Action " + (index + 1) + (action.what().isEmpty() ? " (optional)" : "")),
                FormField.area(name(index, "what"), "What will be done" + which)
                        .rows(2)
                        .prefill(action.what()),
                Members.offered(
                                FormField.line(name(index, "who"), "Who will do it" + which)
                                        .hint("If empty, the actionee or the owner."),
                                subject)
                        .prefill(action.who()),
                FormField.date(name(index, "by"), "Due" + which).prefill(action.by()),
                FormField.checks(name(index, DONE), "Is it done?" + which, List.of(Option.of("true", "Done")))
                        .prefill(action.done() ? "true" : null));
    }

    private static String name(int index, String part) {
        return ACTIONS + "-" + index + "-" + part;
    }

    /** The command with the actions as a list; an action of which nothing was typed is none. */
    static Command finish(Subject subject, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        int most = actions(subject).size() + ROOM;
        List<Map<String, Object>> actions = IntStream.range(0, most)
                .mapToObj(index -> taken(index, body))
                .filter(action -> !action.isEmpty())
                .toList();
        return new Command(command.name(), body).with(ACTIONS, actions);
    }

    private static Map<String, Object> taken(int index, Map<String, Object> body) {
        Map<String, Object> action = new LinkedHashMap<>();
        for (String part : List.of("what", "who", "by")) {
            Object value = body.remove(name(index, part));
            if (value != null) {
                action.put(part, value);
            }
        }
        if (Objects.nonNull(body.remove(name(index, DONE)))) {
            action.put(DONE, true);
        }
        return action;
    }
}

package org.waymark.query.redaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/**
 * Asking that texts are removed, and deciding on it. An administrator, who asks, has no access to what strategies say: for
 * them the texts are named and not shown. A sponsor, who decides, sees them.
 */
@Component
final class RedactionForms implements StrategyForms {

    private static final String POSITION = "position";
    private static final String ANSWER = "answer";
    private static final String CONFIRM = "confirm";
    private static final String DECLINE = "decline";
    private static final String COPIES =
            "Copies outside Waymark do not change: exports, CSV files, printed pages and backups made before.";

    private final Redactions redactions;

    RedactionForms(Redactions redactions) {
        this.redactions = redactions;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(ask(), decide());
    }

    private CommandForm ask() {
        return form("redact-text", "redact-text", "Ask for a redaction")
                .at(Addresses.ASK_FOR_REDACTION)
                .allowedTo(Role.ADMINISTRATOR)
                .button("Ask for the redaction")
                .done("Redaction {id} asked for. A sponsor decides.")
                .first(
                        FormField.number(POSITION, "Position of the entry that holds the text")
                                .hint("The audit trail shows the position of every change.")
                                .needed("Enter a position"),
                        subject -> holder(subject).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        "There is nothing at that position in this strategy that can be redacted"))
                .shows(
                        "redaction/holder",
                        subject -> Map.of("holder", holder(subject).orElseThrow()))
                .instead(subject -> holder(subject)
                        .filter(holder -> holder.names().isEmpty())
                        .map(holder -> "It holds no text that can be redacted."))
                .fields(subject -> asked(holder(subject).orElseThrow()))
                .leadsTo((subject, id) -> id.isEmpty() ? "/redactions" : "/redactions/" + id);
    }

    private static List<FormField> asked(TextHolder holder) {
        return List.of(
                FormField.checks(
                                "fields",
                                "Which text should be removed?",
                                holder.names().stream()
                                        .map(name -> Option.of(name, holder.label(name)))
                                        .toList())
                        .hint("You see the names of the texts, not their content. The sponsor reads them before"
                                + " deciding.")
                        .needed("Choose which text should be removed"),
                FormField.area("reason", "Legal ground")
                        .hint("It is shown in place of the text on every page, permanently: name the law, not the"
                                + " person. At most 200 characters.")
                        .needed("Enter the legal ground"),
                FormField.inset(COPIES + " Find and destroy them yourself."));
    }

    private CommandForm decide() {
        return form("decide-redaction", "confirm-redaction", "Decide on a redaction")
                .at(Addresses.DECIDE_ON_REDACTION)
                .allowedTo(Role.SPONSOR)
                .button("Decide")
                .warns()
                .caption(subject -> "Redaction " + subject.named("ref"))
                .finds((subject, moment) -> redactions.find(subject.strategy().code(), subject.named("ref"), moment))
                .shows("redaction/to-decide", this::shown)
                .instead(subject -> redaction(subject).isOpen()
                        ? Optional.empty()
                        : Optional.of("This redaction has already been decided."))
                .fields(subject -> decided())
                .finish(RedactionForms::carried)
                .done(sent -> "Redaction " + sent.body().get("redaction")
                        + (sent.name().equals("decline-redaction")
                                ? " declined"
                                : " confirmed. The texts are being removed."))
                .leadsTo((subject, id) -> "/redactions/" + subject.named("ref"));
    }

    private static List<FormField> decided() {
        return List.of(
                FormField.radios(
                                ANSWER,
                                "Do you agree?",
                                List.of(
                                        new Option(
                                                CONFIRM,
                                                "Yes, remove these texts permanently",
                                                "Nobody can bring them back.",
                                                null),
                                        new Option(DECLINE, "No, keep them", "Give the reason below.", null)))
                        .needed("Choose whether you agree"),
                FormField.confirmation("Nobody can bring the texts back").shownWhen(ANSWER, List.of(CONFIRM)),
                FormField.area("reason", "Reason")
                        .hint("Needed if you do not agree. It is kept permanently: do not repeat the texts.")
                        .neededWhen(ANSWER, DECLINE, "Enter why the texts are kept"),
                FormField.inset(COPIES));
    }

    private static Command carried(Subject subject, Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        boolean declines = DECLINE.equals(body.remove(ANSWER));
        return new Command(declines ? "decline-redaction" : command.name(), body)
                .with("redaction", redaction(subject).ref());
    }

    private Map<String, Object> shown(Subject subject) {
        RedactionView redaction = redaction(subject);
        Map<String, Object> shown = new HashMap<>();
        shown.put("redaction", redaction);
        shown.put(
                "texts",
                redactions
                        .holder(subject.strategy().code(), redaction.position())
                        .map(TextHolder::texts)
                        .orElse(Map.of()));
        shown.put("repetitions", redaction.isOpen() ? redactions.repetitions(redaction) : List.of());
        return shown;
    }

    private static CommandForm form(String name, String command, String title) {
        return CommandForm.of(name, command, title)
                .in(RedactionPages.SECTION)
                .allowedWhenClosed()
                .withoutDecision();
    }

    private Optional<TextHolder> holder(Subject subject) {
        String position = subject.named(POSITION);
        return position.matches("[0-9]{1,18}")
                ? redactions.holder(subject.strategy().code(), Long.parseLong(position))
                : Optional.empty();
    }

    private static RedactionView redaction(Subject subject) {
        return subject.found(RedactionView.class);
    }
}

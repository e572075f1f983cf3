package org.waymark.query.members;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** Granting and revoking roles. */
@Component
final class MemberForms implements StrategyForms {

    /** Those that can be granted in a strategy. */
    static final List<Role> ROLES =
            List.of(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD, Role.AUDITOR, Role.VIEWER);

    /** Between the two parts of a choice; no person's id has it. */
    private static final String AND = " ";

    @Override
    public List<CommandForm> forms() {
        return List.of(
                form("grant-role", "Grant a role")
                        .button("Grant the role")
                        .done("Role granted to {id}")
                        .takesReason()
                        .fields(subject -> List.of(
                                FormField.line("person", "Person")
                                        .hint("The name they sign in with, such as j.smith.")
                                        .needed("Enter the name they sign in with"),
                                FormField.radios(
                                                "role",
                                                "Role",
                                                ROLES.stream()
                                                        .map(role ->
                                                                new Option(role.name(), role.title(), may(role), null))
                                                        .toList())
                                        .needed("Choose a role"))),
                form("revoke-role", "Take a role away")
                        .button("Take the role away")
                        .done("Role taken away from {id}")
                        .needsReason()
                        .when(subject -> !subject.strategy().members().isEmpty())
                        .fields(subject -> List.of(FormField.choice("role", "Whose role", held(subject))
                                .hint("What they recorded in it stays theirs.")
                                .needed("Choose whose role is taken away")))
                        .finish(MemberForms::parted));
    }

    private static CommandForm form(String name, String title) {
        return CommandForm.of(name, name, title)
                .by(subject ->
                        subject.reader().coordinates() || subject.reader().administers())
                .leadsTo((subject, id) -> "/members");
    }

    private static List<Option> held(Subject subject) {
        return subject.strategy().members().stream()
                .flatMap(member -> member.roles().stream()
                        .map(role ->
                                Option.of(member.person() + AND + role.name(), member.person() + ": " + role.title())))
                .toList();
    }

    private static Command parted(Subject subject, Command command) {
        String[] parts = String.valueOf(command.body().getOrDefault("role", "")).split(AND, 2);
        return parts.length < 2 ? command : command.with("person", parts[0]).with("role", parts[1]);
    }

    /** What may be done in a role, in a few words. */
    static String may(Role role) {
        return switch (role) {
            case COORDINATOR -> "Everything inside the strategy";
            case SPONSOR -> "Reads all, answers requests for help, records decisions, decides on redactions";
            case MEMBER -> "Reads all, records decisions in a meeting, raises risks, comments";
            case LEAD -> "Reads all, reports on the projects, actions and risks they lead, raises risks, comments";
            case AUDITOR -> "Reads everything with the whole audit trail and past states; changes nothing";
            case VIEWER -> "Reads the current pages; no audit trail";
            case ADMINISTRATOR -> "Accounts, new strategies, roles; no content";
        };
    }
}

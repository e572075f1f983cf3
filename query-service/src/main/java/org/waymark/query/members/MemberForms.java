package org.waymark.query.members;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.AccountNames;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** Granting and revoking roles. */
@Component
final class MemberForms implements StrategyForms {

    private final @Nullable AccountNames accounts;

    MemberForms(Optional<AccountNames> accounts) {
        this.accounts = accounts.orElse(null);
    }

    /** Those that can be granted in a strategy. */
    static final List<Role> ROLES =
            List.of(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD, Role.AUDITOR, Role.VIEWER);

    static final String GRANT = "grant-role";

    /** Between the two parts of a choice; no person's id has it. */
    private static final String AND = " ";

    @Override
    public List<CommandForm> forms() {
        return List.of(
                form(GRANT, "Grant a role")
                        .button("Grant the role")
                        .done(sent -> "Role granted to " + name(sent))
                        .takesReason()
                        .fields(subject -> List.of(
                                person(subject),
                                FormField.radios(
                                                "role",
                                                "Role",
                                                ROLES.stream()
                                                        .map(role ->
                                                                new Option(role.name(), role.title(), may(role), null))
                                                        .toList())
                                        .needed("Choose a role"))),
                form("revoke-role", "Remove a role")
                        .button("Remove the role")
                        .done(sent -> "Role removed from " + name(sent))
                        .needsReason()
                        .when(subject -> !held(subject).isEmpty())
                        .fields(subject -> List.of(FormField.choice("role", "Person and role", held(subject))
                                .hint("What they have recorded stays under their name.")
                                .needed("Choose the role to remove")))
                        .finish(MemberForms::parted));
    }

    /** Known people are offered; where accounts are kept elsewhere, nobody here can tell a slip of the pen. */
    private FormField person(Subject subject) {
        AccountNames known = accounts;
        return known == null
                ? Members.everybody(
                        FormField.line("person", "Person")
                                .hint(
                                        "Their name, or their account name, such as j.smith. Waymark does not know the"
                                                + " accounts and cannot check it: a wrong account name gives the role to nobody.")
                                .needed("Enter a name or an account name"),
                        subject)
                : FormField.choice(
                                "person",
                                "Person",
                                Stream.concat(
                                                Stream.of(Option.of("", "Choose a person")),
                                                known.all().stream().map(MemberForms::named))
                                        .toList())
                        .needed("Choose a person");
    }

    /** The name of the directory, and the id; where it has no entry, what the account says. */
    private static Option named(Option account) {
        String id = account.value();
        return Formats.person(id).equals(id) ? account : Option.of(id, Formats.personInFull(id) + ", " + id);
    }

    private static String name(Command sent) {
        return Formats.person(String.valueOf(sent.body().get("person")));
    }

    private static CommandForm form(String name, String title) {
        return CommandForm.of(name, name, title)
                .allowedTo(Role.COORDINATOR, Role.ADMINISTRATOR)
                .allowedWhenClosed()
                .in("members")
                .leadsTo((subject, id) -> "/members");
    }

    private static List<Option> held(Subject subject) {
        return subject.strategy().members().stream()
                .flatMap(member -> member.roles().stream()
                        .filter(role -> removable(subject.strategy(), role))
                        .map(role -> Option.of(
                                member.person() + AND + role.name(),
                                Formats.person(member.person()) + ": " + role.title())))
                .toList();
    }

    /** Whether somebody who holds a role can lose it: the last coordinator cannot. */
    static boolean removable(StrategyView strategy, Role role) {
        return role != Role.COORDINATOR
                || strategy.members().stream()
                                .filter(member -> member.roles().contains(role))
                                .count()
                        > 1;
    }

    private static Command parted(Subject subject, Command command) {
        String[] parts = String.valueOf(command.body().getOrDefault("role", "")).split(AND, 2);
        return parts.length < 2 ? command : command.with("person", parts[0]).with("role", parts[1]);
    }

    /** What may be done in a role, in a few words. */
    static String may(Role role) {
        return switch (role) {
            case COORDINATOR -> "Everything inside the strategy";
            case SPONSOR -> "Read everything, answer help requests, record decisions, decide on redactions";
            case MEMBER -> "Read everything, record decisions in a meeting, raise risks, add notes";
            case LEAD -> "Read everything, report on the projects, actions and risks they lead, raise risks, add notes";
            case AUDITOR -> "Read everything, with the whole audit trail and past states; change nothing";
            case VIEWER -> "Read the current pages, without the audit trail";
            case ADMINISTRATOR -> "Manage accounts and roles, create strategies; no access to content";
        };
    }
}

package org.waymark.standalone.firststart;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.Role;
import org.waymark.people.Person;
import org.waymark.query.reminder.MailSettings;
import org.waymark.query.web.FormInput;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.NewPassword;
import org.waymark.standalone.organisation.OrganisationForm;
import org.waymark.standalone.organisation.StoredSettings;

/**
 * What the page of the first start asks for.
 *
 * @param person   the first administrator
 * @param password of their account
 * @param roles    of their account
 * @param settings the organisation and e-mail
 */
record FirstStartForm(Person person, String password, Set<Role> roles, StoredSettings settings) {

    static final String NAME = "name";
    static final String ID = "id";
    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String AGAIN = "password-again";
    static final String COORDINATES = "coordinates";

    /** What was typed; empty where something is wrong, which is then a fault of the form. */
    static Optional<FirstStartForm> read(FormInput form, StoredSettings before) {
        Optional<String> name = required(form, NAME, "Enter your name, as others will see it");
        Optional<String> id = required(form, ID, "Enter an account name, such as anna.b")
                .map(typed -> typed.toLowerCase(Locale.ROOT));
        if (id.isPresent() && !Account.isId(id.get())) {
            form.reject(ID, Account.ID_RULE);
        }
        Optional<String> email = required(form, EMAIL, "Enter your e-mail address");
        if (email.isPresent() && !MailSettings.isAddress(email.get())) {
            form.reject(EMAIL, "Enter an e-mail address, such as anna@example.org");
        }
        Optional<String> password = NewPassword.in(form, PASSWORD, id.orElse(""));
        form.text(AGAIN);
        if (password.isPresent() && !form.value(AGAIN).equals(password.get())) {
            form.reject(AGAIN, "Enter the same password again");
        }
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        if (form.text(COORDINATES).isPresent()) {
            roles.add(Role.COORDINATOR);
        }
        Optional<StoredSettings> settings = OrganisationForm.read(form, before);
        return settings.map(typed -> new FirstStartForm(
                new Person(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        typed.organisation().name(),
                        null,
                        null,
                        email.orElseThrow()),
                password.orElseThrow(),
                roles,
                typed));
    }

    private static Optional<String> required(FormInput form, String field, String message) {
        Optional<String> text = form.text(field);
        if (text.isEmpty()) {
            form.reject(field, message);
        } else if (text.get().length() > Person.LONGEST) {
            form.reject(field, "Enter no more than " + Person.LONGEST + " characters");
        }
        return text;
    }
}

package org.waymark.standalone.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Organisation;
import org.waymark.query.reminder.MailSettings;
import org.waymark.query.reminder.MailSettings.Security;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** The fields with which the organisation and e-mail are set, as two forms have them. */
public final class OrganisationForm {

    static final String NAME = "organisation";
    static final String ZONE = "zone";
    static final String SERVER = "server";
    static final String HOST = "mailHost";
    static final String PORT = "mailPort";
    static final String SECURITY = "mailSecurity";
    static final String FROM = "mailFrom";
    static final String USER = "mailUser";
    static final String PASSWORD = "mail-password";

    /** How the connection to a mail server can be secured, the usual way first. */
    public static final List<Option> SECURITIES = List.of(
            Option.of(Security.STARTTLS.name(), "STARTTLS (usually port 587)"),
            Option.of(Security.TLS.name(), "TLS from the beginning (usually port 465)"),
            Option.of(Security.NONE.name(), "None: a server on this machine (usually port 25)"));

    /** Every time zone that has a name of its own, to choose from while it is typed. */
    public static final List<Option> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV|US)/.*") || zone.equals("UTC"))
            .sorted()
            .map(zone -> Option.of(zone, zone))
            .toList();

    private static final int LONGEST = 200;

    private OrganisationForm() {}

    /** Puts in what is stored; never the password. */
    static void fill(FormInput form, StoredSettings stored) {
        form.prefill(NAME, stored.organisation().name())
                .prefill(ZONE, stored.organisation().timeZone().getId())
                .prefill(SERVER, stored.server());
        MailSettings mail = stored.mail();
        if (mail != null) {
            form.prefill(HOST, text(mail.host()))
                    .prefill(PORT, mail.port() == 0 ? "" : String.valueOf(mail.port()))
                    .prefill(SECURITY, mail.security().name())
                    .prefill(FROM, text(mail.from()))
                    .prefill(USER, text(mail.user()));
        }
    }

    /** Puts in what is likely at the first start. */
    public static void fill(FormInput form, ZoneId ofThisMachine, String address) {
        // A server often has UTC, which nobody's calendar follows.
        ZoneId zone =
                ofThisMachine.getId().matches("(?!Etc/)[^/]+/.+") ? ofThisMachine : Organisation.UNNAMED.timeZone();
        form.prefill(ZONE, zone.getId()).prefill(SERVER, address).prefill(SECURITY, Security.STARTTLS.name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * The settings that were typed; empty where something is wrong, which is then a fault of the form.
     *
     * @param before what is stored: a password that is left empty stays, while the account at the mail server does
     */
    public static Optional<StoredSettings> read(FormInput form, StoredSettings before) {
        Optional<String> name = form.text(NAME);
        if (name.isEmpty()) {
            form.reject(NAME, "Enter the name of your organisation");
        }
        mostly(form, NAME, 100);
        Optional<ZoneId> zone = zone(form);
        String server = form.text(SERVER).orElse("");
        if (!server.isEmpty() && !server.matches("https?://[^/?#\\s]+/?")) {
            form.reject(SERVER, "Enter an address such as https://waymark.example.org, or leave it empty");
        }
        MailSettings mail = mail(form, before.mail());
        if (mail != null && server.isEmpty()) {
            form.reject(SERVER, "Enter the address of the pages: links in e-mail lead there");
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new StoredSettings(
                        new Organisation(name.orElseThrow(), zone.orElseThrow()), server.replaceFirst("/$", ""), mail));
    }

    private static Optional<ZoneId> zone(FormInput form) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        Optional<String> typed = form.text(ZONE);
        Optional<String> zone = typed.flatMap(text -> Stream.concat(
                        known.stream().filter(text::equals), known.stream().filter(text::equalsIgnoreCase))
                .findFirst());
        if (zone.isEmpty()) {
            form.reject(ZONE, "Enter a time zone from the list, such as Europe/London");
        }
        return zone.map(ZoneId::of);
    }

    private static @Nullable MailSettings mail(FormInput form, @Nullable MailSettings before) {
        Optional<String> host = form.text(HOST);
        Optional<String> from = form.text(FROM);
        Optional<String> user = form.text(USER);
        String password = form.value(PASSWORD);
        form.text(PASSWORD);
        List.of(HOST, FROM, USER).forEach(field -> mostly(form, field, LONGEST));
        int port = port(form);
        Security security = security(form);
        if (host.isEmpty()) {
            if (from.isPresent() || user.isPresent() || !password.isEmpty()) {
                form.reject(HOST, "Enter the mail server, or leave the rest about e-mail empty too");
            }
            return null;
        }
        if (!host.get().matches("[A-Za-z0-9.:_-]+")) {
            form.reject(HOST, "Enter the name of the mail server alone, such as mail.example.org");
        }
        if (from.filter(MailSettings::isAddress).isEmpty()) {
            form.reject(FROM, "Enter the address that e-mail comes from, such as waymark@example.org");
        }
        if (user.isEmpty() && !password.isEmpty()) {
            form.reject(USER, "Enter the account that the password belongs to");
        }
        return form.hasErrors()
                ? null
                : new MailSettings(
                        host.get(),
                        port,
                        user.orElse(null),
                        password.isEmpty() ? kept(user, before) : password,
                        security,
                        from.orElseThrow());
    }

    private static @Nullable String kept(Optional<String> user, @Nullable MailSettings before) {
        return before != null && user.isPresent() && user.get().equals(before.user()) ? before.password() : null;
    }

    private static int port(FormInput form) {
        Optional<String> typed = form.text(PORT);
        if (typed.isEmpty()) {
            return 0;
        }
        if (typed.get().matches("[1-9]\\d{0,4}") && Integer.parseInt(typed.get()) <= 65_535) {
            return Integer.parseInt(typed.get());
        }
        form.reject(PORT, "Enter a port from 1 to 65535, or leave it empty for the usual one");
        return 0;
    }

    private static Security security(FormInput form) {
        String typed = form.text(SECURITY).orElse(Security.STARTTLS.name());
        if (SECURITIES.stream().noneMatch(option -> option.value().equals(typed))) {
            form.reject(SECURITY, "Choose how the connection is secured");
            return Security.STARTTLS;
        }
        return Security.valueOf(typed);
    }

    private static void mostly(FormInput form, String field, int most) {
        String typed = form.value(field);
        if (typed.length() > most) {
            form.reject(field, "Enter no more than " + most + " characters");
        } else if (typed.strip().chars().anyMatch(Character::isISOControl)) {
            form.reject(field, "Enter it on one line, without characters that cannot be seen");
        }
    }
}

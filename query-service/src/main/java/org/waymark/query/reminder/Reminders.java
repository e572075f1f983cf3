package org.waymark.query.reminder;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.LedgerReader;
import org.waymark.people.Organisation;
import org.waymark.people.People;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.reminder.DigestRecords.Claim;
import org.waymark.query.reminder.Digests.Written;
import org.waymark.query.views.LedgerFeed;

/**
 * Sends everybody the digest that is due to them. Every node does this; each digest is claimed by one. For one thread.
 */
final class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long it is kept that something was sent. */
    private static final int KEPT_DAYS = 366;

    private final People people;
    private final Recipients recipients;
    private final DigestRecords records;
    private final Digests digests;
    private final CurrentMail mail;
    private final LedgerReader ledger;
    private final LedgerFeed feed;
    private final ReminderMetrics metrics;
    private final Clock clock;

    /** The last day of each person about whose digest nothing more is done: none of these is asked for again. */
    private final Map<String, LocalDate> done = new HashMap<>();

    private Instant pausedUntil = Instant.MIN;
    private int failures;
    private @Nullable LocalDate tidied;

    Reminders(
            People people,
            Recipients recipients,
            DigestRecords records,
            Digests digests,
            CurrentMail mail,
            LedgerReader ledger,
            LedgerFeed feed,
            ReminderMetrics metrics,
            Clock clock) {
        this.people = people;
        this.recipients = recipients;
        this.records = records;
        this.digests = digests;
        this.mail = mail;
        this.ledger = ledger;
        this.feed = feed;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Looks once whether anything is due to anybody, and sends it; where no e-mail can be sent, it does nothing. */
    void round() {
        mail.mailer().ifPresent(this::round);
    }

    private void round(Mailer mailer) {
        Instant now = clock.instant();
        tidy(now.atZone(Organisation.current().timeZone()).toLocalDate());
        records.endLost();
        if (now.isBefore(pausedUntil)) {
            return;
        }
        PeopleNames names = people.names();
        Map<String, Recipient> known = recipients.all();
        forgetErased(known.keySet(), names);
        boolean current = false;
        for (Person person : names.all()) {
            String address = person.email();
            if (address == null) {
                continue;
            }
            Recipient recipient =
                    Objects.requireNonNullElseGet(known.get(person.id()), () -> recipients.known(person.id()));
            @Nullable LocalDate day = due(recipient, now);
            if (day == null) {
                continue;
            }
            if (!current) {
                feed.require(ledger.head().position(), PATIENCE);
                current = true;
            }
            try (PeopleNames.Span ignored = names.show()) {
                if (!told(mailer, person, address, recipient, day)) {
                    return;
                }
            }
        }
    }

    /** A node that did not know it yet may have made somebody a recipient again who is erased. */
    private void forgetErased(Set<String> known, PeopleNames names) {
        known.stream()
                .filter(id -> names.former(id).isPresent() && names.find(id).isEmpty())
                .forEach(id -> {
                    recipients.remove(id);
                    records.removeAll(id);
                });
    }

    private void tidy(LocalDate today) {
        if (!today.equals(tidied)) {
            records.prepare();
            records.removeBefore(today.minusDays(KEPT_DAYS));
            tidied = today;
        }
    }

    private @Nullable LocalDate due(Recipient recipient, Instant now) {
        @Nullable LocalDate last = done.get(recipient.person());
        return recipient
                .preferences()
                .due(recipient.since(), now, Organisation.current().timeZone())
                .filter(day -> last == null || day.isAfter(last))
                .orElse(null);
    }

    /** {@return whether the mail server can be asked for others} */
    private boolean told(Mailer mailer, Person person, String address, Recipient recipient, LocalDate day) {
        Claim claim = records.claim(person.id(), day).orElse(null);
        if (claim == null) {
            if (records.isFinal(person.id(), day)) {
                done.put(person.id(), day);
            }
            return true;
        }
        if (!records.alone(claim)) {
            records.again(claim, "Another digest is being sent to this person", pause(1));
            return true;
        }
        Told before = records.told(person.id());
        Written written;
        Mail letter;
        try {
            written = digests.of(recipient, day, before);
            letter = digests.mail(written.digest(), recipient, person, address);
        } catch (RuntimeException e) {
            // Others are told all the same.
            log.error("The digest for {} could not be worked out", claim.person(), e);
            again(claim, "It could not be worked out");
            return true;
        }
        if (written.digest().isEmpty()) {
            records.nothing(claim);
            ended(claim, DigestState.NOTHING);
            return true;
        }
        if (!MailSettings.isAddress(address)) {
            records.failed(claim, "The e-mail address in the directory is not valid");
            ended(claim, DigestState.FAILED);
            return true;
        }
        return sent(mailer, claim, written, letter);
    }

    private boolean sent(Mailer mailer, Claim claim, Written written, Mail letter) {
        try (Mailer.Connection connection = mailer.connect()) {
            if (records.sending(claim)) {
                note(claim, written, connection.send(letter));
            }
            failures = 0;
            return true;
        } catch (MessagingException e) {
            failures++;
            pausedUntil = pause(failures);
            again(claim, Mailer.why(e));
            return false;
        }
    }

    private void note(Claim claim, Written written, Sending outcome) {
        switch (outcome) {
            case Sending.Sent ignored -> {
                records.sent(claim, written.digest().counts(), written.told());
                ended(claim, DigestState.SENT);
            }
            case Sending.NotNow not -> again(claim, not.why());
            case Sending.Refused refused -> {
                records.failed(claim, refused.why());
                ended(claim, DigestState.FAILED);
                log.warn("The mail server refuses the address of {}: {}", claim.person(), refused.why());
            }
            case Sending.Unknown unknown -> {
                records.unknown(claim, unknown.why());
                ended(claim, DigestState.UNKNOWN);
                log.warn("It is not known whether {} got a digest: {}", claim.person(), unknown.why());
            }
        }
    }

    private void again(Claim claim, String why) {
        records.again(claim, why, pause(claim.attempts()));
        metrics.count(DigestState.WAITING);
        log.warn("A digest for {} could not be sent and is tried again: {}", claim.person(), why);
    }

    private void ended(Claim claim, DigestState state) {
        done.put(claim.person(), claim.day());
        metrics.count(state);
        log.info("Digest of {} for {}: {}", claim.day(), claim.person(), state.title());
    }

    /** When to try again after so many failures: soon at first, then every half hour. */
    private Instant pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}

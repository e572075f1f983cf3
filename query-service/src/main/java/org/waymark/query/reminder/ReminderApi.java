package org.waymark.query.reminder;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Summary;
import org.waymark.query.reminder.AllReminderPages.ForAdministrators;
import org.waymark.query.security.ForEverybodySignedIn;

/** Reminders, for programs: what the caller chose, and what was sent. */
@Api
class ReminderApi {

    private static final Logger log = LoggerFactory.getLogger(ReminderApi.class);
    private static final int MOST = 1_000;

    private final Recipients recipients;
    private final DigestRecords records;
    private final CurrentMail mail;

    ReminderApi(Recipients recipients, DigestRecords records, CurrentMail mail) {
        this.recipients = recipients;
        this.records = records;
        this.mail = mail;
    }

    /**
     * What somebody chooses.
     *
     * @param reminders of what they are reminded
     * @param onDays    on which days a digest is due
     * @param atTime    at what time: a whole or half hour, such as 07:30
     */
    record Choice(List<ReminderKind> reminders, ReminderDays onDays, String atTime) {

        Choice {
            if (Stream.of(reminders, onDays, atTime).anyMatch(Objects::isNull)
                    || reminders.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("All of it is needed");
            }
        }
    }

    /**
     * What somebody chose.
     *
     * @param hasAddress whether the directory has an e-mail address of theirs
     * @param mailSetUp  whether e-mail is set up
     */
    record Chosen(
            List<ReminderKind> reminders, ReminderDays onDays, String atTime, boolean hasAddress, boolean mailSetUp) {}

    /**
     * A digest that was due.
     *
     * @param person    whose it was
     * @param dueOn     the day whose digest it was
     * @param outcome   how far it is
     * @param told      how many of each kind it told
     * @param attempts  how often it was begun
     * @param changedAt when that was last changed
     * @param notSentBecause why it was not sent, or is not known to be
     */
    record Sent(
            String person,
            LocalDate dueOn,
            DigestState outcome,
            Map<String, Integer> told,
            int attempts,
            Instant changedAt,
            @Nullable String notSentBecause) {

        static Sent of(DigestRecord digest) {
            Map<String, Integer> told = new LinkedHashMap<>();
            digest.counts().forEach((kind, count) -> told.put(kind.name(), count));
            return new Sent(
                    digest.person(),
                    digest.day(),
                    digest.state(),
                    told,
                    digest.attempts(),
                    digest.changed(),
                    digest.reason());
        }
    }

    /** @param digests the latest first */
    record Listing(List<Sent> digests) {

        static Listing of(List<DigestRecord> digests) {
            return new Listing(digests.stream().map(Sent::of).toList());
        }
    }

    @GetMapping("/api/reminders/preferences")
    @Summary("Of what the caller is reminded by e-mail, and when")
    @ForEverybodySignedIn
    Chosen preferences(Principal self) {
        return chosen(self.getName());
    }

    private Chosen chosen(String person) {
        Preferences preferences = recipients.preferences(person);
        boolean address = PeopleNames.current().find(person).map(Person::email).isPresent();
        return new Chosen(
                preferences.inOrder(),
                preferences.days(),
                preferences.time().toString(),
                address,
                mail.now().on());
    }

    @PutMapping(path = "/api/reminders/preferences", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Summary("Changes of what the caller is reminded by e-mail, and when")
    @ForEverybodySignedIn
    Chosen choose(Principal self, @RequestBody Choice choice) {
        LocalTime time = Preferences.TIMES.stream()
                .filter(each -> each.toString().equals(choice.atTime()))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "atTime",
                        "atTime must be a whole or half hour, such as 07:00 or 07:30, not " + choice.atTime()));
        Preferences preferences = new Preferences(Set.copyOf(choice.reminders()), time, choice.onDays());
        recipients.save(self.getName(), preferences);
        log.info("{} chose reminders: {}", self.getName(), preferences);
        return chosen(self.getName());
    }

    @GetMapping("/api/reminders/sent")
    @Summary("The digests that were sent to the caller, or could not be, the latest first")
    @ForEverybodySignedIn
    Listing sent(Principal self, @RequestParam(defaultValue = "100") int limit) {
        return Listing.of(records.of(self.getName(), bounded(limit)));
    }

    @GetMapping("/api/reminders/digests")
    @Summary("The digests that were sent to anybody, or could not be, the latest first: how much each told")
    @ForAdministrators
    Listing digests(@RequestParam(defaultValue = "100") int limit) {
        return Listing.of(records.latest(bounded(limit)));
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadParameterException("limit", "limit must be 1 to " + MOST + ", not " + limit);
        }
        return limit;
    }
}

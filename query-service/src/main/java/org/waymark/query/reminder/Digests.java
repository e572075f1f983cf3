package org.waymark.query.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waymark.people.Person;
import org.waymark.query.mywork.PeoplesWork;
import org.waymark.query.mywork.PeoplesWork.InStrategy;
import org.waymark.query.web.Templates;

/** Writes the digest of a person: what waits for them now, in the roles that they have now. */
final class Digests {

    private final PeoplesWork works;
    private final Templates templates;
    private final CurrentMail mail;

    /** @param mail says where the links of an e-mail lead */
    Digests(PeoplesWork works, Templates templates, CurrentMail mail) {
        this.works = works;
        this.templates = templates;
        this.mail = mail;
    }

    /**
     * A digest, and how far whoever gets it is told what came to them.
     *
     * @param told that far, once it is sent
     */
    record Written(Digest digest, Told told) {}

    /** That of a day, after what they were told before. Names are those that the thread shows. */
    Written of(Recipient recipient, LocalDate day, Told before) {
        // What is recorded from here on is told next time: so everything is told once.
        long position = works.position();
        List<InStrategy> work = works.of(recipient.person());
        return new Written(
                Digest.of(day, work, recipient.preferences(), before, position), before.then(work, position));
    }

    /** It as an e-mail. */
    Mail mail(Digest digest, Recipient recipient, Person person, String address) {
        Addresses addresses = new Addresses(mail.now().server(), recipient);
        return new Mail(
                address,
                person.name(),
                "digest." + digest.day() + "." + recipient.link().handle(),
                digest.subject(),
                DigestText.of(digest, addresses),
                templates.written("reminder/mail", Map.of("digest", digest, "addresses", addresses)),
                addresses.unsubscribe(null));
    }
}

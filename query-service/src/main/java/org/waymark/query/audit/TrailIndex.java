package org.waymark.query.audit;

import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.http.Deadline;
import org.waymark.query.fulltext.TextFields;
import org.waymark.query.fulltext.TextIndex;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The words of the entries of a strategy's audit trail, by position. It goes on with the trail, and serves every moment: of a past
 * one, entries up to its position count. What a request has read of a long trail stays when its time is over, and the next goes
 * on from there. After a text was removed it is begun anew.
 */
final class TrailIndex {

    private static final int AT_ONCE = 1_000;

    private TextIndex index = new TextIndex();
    private long through = -1;
    private long redacted = -1;

    /** With all entries that a snapshot shows, to be closed. */
    synchronized TextIndex.Held upTo(StrategySnapshot snapshot) {
        if (snapshot.edition().redacted() > redacted) {
            index = new TextIndex();
            through = -1;
            redacted = snapshot.edition().redacted();
        }
        long to = snapshot.position();
        while (through < to) {
            Deadline.check();
            List<AuditEntry> some = snapshot.entries(AUDIT_TRAIL, Map.of(), through + 1, to, AT_ONCE, false);
            some.forEach(entry -> index.add(fields(entry)));
            index.publish();
            through = some.size() < AT_ONCE ? to : some.getLast().position();
        }
        return index.hold();
    }

    private static TextFields fields(AuditEntry entry) {
        List<String> people = new ArrayList<>(List.of(entry.actor()));
        List<String> texts = Stream.concat(
                        NamedPeople.textsWithout(entry, people::add).stream(), Stream.ofNullable(entry.reason()))
                .toList();
        TextFields fields = TextFields.numbered(entry.position())
                .ref(entry.item())
                .texts(texts)
                .people(people.stream().distinct().toList());
        AUDIT_TRAIL.terms(entry).forEach(fields::exact);
        return fields;
    }

    /** Bytes that it takes, about. */
    synchronized long weight() {
        return index.weight();
    }
}

package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.BsonPaths.Change;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.Finding.Kind;

/** Alters every field of every kind of document, in every way, and has the verifier name what was done. */
class EveryFieldIT {

    private static final Pattern EVENT = Pattern.compile("events\\.(\\d+)(?:\\.(\\w+))?(?:\\..*)?");

    private final TamperedLedger ledger = new TamperedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyAlterationOfEveryFieldIsNamedAtItsPlace() {
        assertThat(ledger.verify().finding()).isEmpty();
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        List<BsonDocument> all = ledger.all();
        for (BsonDocument document : all) {
            boolean last = document == all.getLast();
            for (String path : BsonPaths.of(document)) {
                for (Change change : Change.values()) {
                    if (!path.equals("_id")) {
                        tamper(document, path, change, last, found);
                    }
                }
            }
        }
        assertThat(ledger.verify().finding()).isEmpty();
        System.out.println("Alterations found, by kind: " + found);
        assertThat(found.values().stream().mapToInt(count -> count).sum()).isGreaterThan(800);
        assertThat(found)
                .containsOnlyKeys(
                        Kind.ALTERED_PAYLOAD,
                        Kind.ALTERED_METADATA,
                        Kind.ALTERED_ENVELOPE,
                        Kind.ALTERED_TIME,
                        Kind.ALTERED_HASH,
                        Kind.ALTERED_TIME_OR_HASH,
                        Kind.MISSING,
                        Kind.INSERTED,
                        Kind.WRONG_NUMBER,
                        Kind.WRONG_SIZE,
                        Kind.ALTERED_TAG_INDEX,
                        Kind.MALFORMED,
                        Kind.UNATTESTED_REDACTION);
    }

    private void tamper(BsonDocument document, String path, Change change, boolean last, Map<Kind, Integer> found) {
        BsonDocument altered = BsonPaths.changed(document, path, change);
        if (altered.equals(document)) {
            return;
        }
        ledger.replace(altered);
        Finding finding = ledger.found();
        ledger.replace(document);

        String what = "%s of %s in %s".formatted(change, path, document.get("_id"));
        assertThat(finding.kind()).as("%s: %s", what, finding).isEqualTo(expected(document, path, change, last));
        assertThat(finding.position()).as("%s: %s", what, finding).isEqualTo(place(document, path, finding));
        found.merge(finding.kind(), 1, Integer::sum);
    }

    private static Kind expected(BsonDocument document, String path, Change change, boolean last) {
        boolean inArray = path.matches(".*\\.\\d+");
        boolean array = BsonPaths.at(document, path) instanceof BsonArray;
        if (change == Change.RETYPE || change == Change.NULL) {
            return Kind.MALFORMED;
        }
        Matcher event = EVENT.matcher(path);
        if (event.matches()) {
            return inEvent(document, event, path, change, inArray, array);
        }
        if (change == Change.REMOVE && !inArray) {
            return Kind.MALFORMED;
        }
        return switch (path.split("\\.")[0]) {
            case "number" -> Kind.WRONG_NUMBER;
            case "size" -> Kind.WRONG_SIZE;
            case "recordedAt" -> last ? Kind.ALTERED_TIME_OR_HASH : Kind.ALTERED_TIME;
            case "hash" -> last ? Kind.ALTERED_TIME_OR_HASH : Kind.ALTERED_HASH;
            case "prev" -> Kind.ALTERED_HASH;
            case "tags" -> Kind.ALTERED_TAG_INDEX;
            case "events" -> Kind.INSERTED;
            default -> throw new AssertionError(path);
        };
    }

    private static Kind inEvent(
            BsonDocument document, Matcher path, String whole, Change change, boolean inArray, boolean array) {
        String field = path.group(2);
        if (field == null) {
            boolean only = document.getArray("events").size() == 1;
            return change == Change.REMOVE && !only ? Kind.MISSING : Kind.MALFORMED;
        }
        BsonDocument event =
                document.getArray("events").get(Integer.parseInt(path.group(1))).asDocument();
        boolean salt = field.endsWith("Salt");
        if (change == Change.REMOVE && !inArray) {
            return salt ? Kind.UNATTESTED_REDACTION : Kind.MALFORMED;
        }
        boolean insidePair = whole.matches(".*metadata\\.\\d+\\.\\d+");
        if (field.equals("metadata")
                && (insidePair && change == Change.REMOVE || !isRoot(whole) && change == Change.ADD)) {
            return Kind.MALFORMED;
        }
        if (field.equals("metadata") && array && event.getArray("metadata").isEmpty()) {
            return Kind.MALFORMED; // what is added to an empty array is a text, not a pair
        }
        boolean redacted = !event.containsKey(field.replaceAll("Salt|Hash", "") + "Salt");
        return switch (field) {
            case "id", "type", "version", "decidedAt", "tags" -> Kind.ALTERED_ENVELOPE;
            case "metadata" -> redacted ? Kind.UNATTESTED_REDACTION : Kind.ALTERED_METADATA;
            case "payload" -> redacted ? Kind.UNATTESTED_REDACTION : Kind.ALTERED_PAYLOAD;
            case "metadataSalt" -> Kind.ALTERED_METADATA;
            case "payloadSalt" -> Kind.ALTERED_PAYLOAD;
            case "metadataHash", "payloadHash" -> redacted ? Kind.ALTERED_ENVELOPE : Kind.ALTERED_HASH;
            case "hash" -> Kind.ALTERED_HASH;
            default -> throw new AssertionError(field);
        };
    }

    private static boolean isRoot(String path) {
        return path.endsWith(".metadata");
    }

    private static long place(BsonDocument document, String path, Finding finding) {
        long first = document.getInt64("_id").getValue();
        int events = document.getArray("events").size();
        Matcher event = EVENT.matcher(path);
        if (event.matches() && (event.group(2) != null || finding.kind() == Kind.MALFORMED)) {
            return first + Integer.parseInt(event.group(1));
        }
        return finding.kind() == Kind.INSERTED ? first + events - 1 : first;
    }

    @Test
    void aSaltThatComesBackIsFound() {
        BsonDocument document = ledger.all().get(2);
        BsonArray events = document.clone().getArray("events");
        BsonValue salt = events.get(1).asDocument().get("payloadSalt");
        BsonDocument event = new BsonDocument();
        events.get(0).asDocument().forEach((name, value) -> {
            event.put(name, value);
            if (name.equals("payload")) {
                event.put("payloadSalt", salt);
            }
        });
        events.set(0, event);
        BsonDocument altered = document.clone();
        altered.put("events", events);
        ledger.replace(altered);

        assertThat(ledger.found().kind()).isEqualTo(Kind.ALTERED_PAYLOAD);
        assertThat(ledger.found().position()).isEqualTo(4);
    }

    @Test
    void fieldsInAnotherOrderAreFound() {
        BsonDocument document = ledger.all().get(3);
        BsonDocument reversed = new BsonDocument("_id", document.get("_id"));
        document.keySet().stream().toList().reversed().forEach(name -> reversed.putIfAbsent(name, document.get(name)));
        ledger.replace(reversed);

        assertThat(ledger.found().kind()).isEqualTo(Kind.MALFORMED);
        assertThat(ledger.found().sentence()).contains("wrong order");
    }

    @Test
    void aFieldThatShouldNotBeThereIsFound() {
        BsonDocument document = ledger.all().get(3);
        document.put("note", new BsonString("by hand"));
        ledger.replace(document);

        assertThat(ledger.found())
                .isEqualTo(Finding.at(Kind.MALFORMED, 6, "In the commit, the field note should not be there."));
    }
}

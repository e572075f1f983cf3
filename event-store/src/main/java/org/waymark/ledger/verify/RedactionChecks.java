package org.waymark.ledger.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.types.Binary;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.RedactionAttestation.Part;
import org.waymark.ledger.format.RedactionTrace;
import org.waymark.ledger.format.RedactionTrace.Attested;
import org.waymark.ledger.format.RedactionTrace.Redacted;
import org.waymark.ledger.verify.Finding.Kind;

/** Compares what is redacted with what later events attest. Only at the end of the ledger is all of it known. */
final class RedactionChecks {

    private record Target(long position, Part part) implements Comparable<Target> {

        @Override
        public int compareTo(Target other) {
            int byPosition = Long.compare(position, other.position);
            return byPosition != 0 ? byPosition : part.compareTo(other.part);
        }
    }

    private final Map<Target, Binary> redacted = new TreeMap<>();
    private final Map<Target, List<RedactionAttestation>> attested = new HashMap<>();

    void add(RedactionTrace trace) {
        switch (trace) {
            case Redacted part -> redacted.put(new Target(part.position(), part.part()), part.content());
            case Attested by -> add(by);
        }
    }

    /** An event can attest only what was there when it was recorded. */
    private void add(Attested by) {
        RedactionAttestation attestation = by.attestation();
        if (attestation.position() < by.position()) {
            Target target = new Target(attestation.position(), attestation.part());
            attested.computeIfAbsent(target, t -> new ArrayList<>()).add(attestation);
        }
    }

    /** {@return the first part without salt that no event attests} */
    Optional<Finding> firstUnattested() {
        return redacted.entrySet().stream()
                .filter(part -> attestations(part.getKey()).stream().noneMatch(by -> by.attests(part.getValue())))
                .map(part -> unattested(part.getKey()))
                .findFirst();
    }

    private static Finding unattested(Target target) {
        return Finding.at(
                Kind.UNATTESTED_REDACTION,
                target.position(),
                "The %s of this event was replaced, and no later event records that redaction."
                        .formatted(target.part().text()));
    }

    private List<RedactionAttestation> attestations(Target target) {
        return attested.getOrDefault(target, List.of());
    }

    /** {@return how many parts are as the last attestation of them says} */
    long carriedOut() {
        return attested.keySet().stream().filter(this::isCarriedOut).count();
    }

    /** {@return positions of events with a part that is not yet as the last attestation of it says} */
    List<Long> open() {
        TreeSet<Long> open = new TreeSet<>();
        attested.keySet().stream()
                .filter(target -> !isCarriedOut(target))
                .forEach(target -> open.add(target.position()));
        return List.copyOf(open);
    }

    private boolean isCarriedOut(Target target) {
        Binary content = redacted.get(target);
        return content != null && attestations(target).getLast().attests(content);
    }
}

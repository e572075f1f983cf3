package org.waymark.command.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.UnknownCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A case as far as its files need it, and all files of its strategy: how much they are, and which are being erased. */
final class EvidencedCase implements Entity {

    static final EntityType<CaseId, EvidencedCase> TYPE =
            new EntityType<>(CaseId.class, EvidencedCase.class, EvidencedCase::new, EvidencedCase::boundary);

    private final Strategy strategy = new Strategy();
    private final Map<String, List<Evidence>> files = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private final Set<String> erasures = new HashSet<>();
    private boolean exists;

    /**
     * A file of a case.
     *
     * @param by      who attached it
     * @param removed whether it was removed since
     */
    record Evidence(FileAttached attached, @Nullable String by, boolean removed) {

        private Evidence gone() {
            return new Evidence(attached, by, true);
        }
    }

    private static EventCriteria boundary(CaseId id) {
        return EventCriteria.either(
                Strategy.boundary(id.strategy()),
                EventCriteria.havingTags(EventTags.caseOf(id)),
                EventCriteria.havingTags(EventTags.files(id.strategy())));
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        strategy.evolve(event);
        exists |= event.opensCase();
        switch (event) {
            case FileAttached attached -> {
                files.computeIfAbsent(attached.item(), item -> new ArrayList<>())
                        .add(new Evidence(attached, metadata.get(EventMetadata.ACTOR), false));
                if (!attached.erased()) {
                    bytes.put(attached.sha256(), attached.size());
                }
            }
            case FileRemoved removed ->
                files.getOrDefault(removed.item(), List.of())
                        .replaceAll(file -> file.attached().file() == removed.file() ? file.gone() : file);
            case TextRedactionConfirmed confirmed -> {
                if (confirmed.erasesFile()) {
                    erasures.add(confirmed.redaction());
                }
            }
            case TextRedacted done -> {
                if (done.erasesFile()) {
                    erasures.remove(done.redaction());
                }
            }
            default -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    /** @throws Refusal if there is no such strategy or case */
    void mustExist(StrategyCode code, Ref item) {
        strategy.mustExist(code);
        if (!exists) {
            throw UnknownCase.item(code, item);
        }
    }

    /** The number that the next file of a case gets. */
    int nextNumber(Ref item) {
        return of(item).size() + 1;
    }

    Optional<Evidence> file(Ref item, int number) {
        return of(item).stream()
                .filter(file -> file.attached().file() == number)
                .findFirst();
    }

    /** The number of the file of a case that has these bytes, if it has one. */
    OptionalInt numberOf(Ref item, String sha256) {
        return of(item).stream()
                .filter(file -> !file.removed()
                        && !file.attached().erased()
                        && file.attached().sha256().equals(sha256))
                .flatMapToInt(file -> IntStream.of(file.attached().file()))
                .findFirst();
    }

    /** Whether some case of the strategy has, or had, a file with these bytes that was not erased. */
    boolean isAttached(String sha256) {
        return bytes.containsKey(sha256);
    }

    /** Bytes of all files of the strategy that are not erased; the same file counts once. */
    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a file of the strategy is to be erased, and may not be yet. */
    boolean isErasing() {
        return !erasures.isEmpty();
    }

    private List<Evidence> of(Ref item) {
        return files.getOrDefault(item.value(), List.of());
    }
}

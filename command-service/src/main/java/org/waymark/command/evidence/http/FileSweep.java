package org.waymark.command.evidence.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.waymark.events.EventTags;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.StrategyCode;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.files.LedgerFiles.Stored;

/** Deletes the bytes that were sent a day ago or earlier and that no event attaches: the command was refused, or never came. */
final class FileSweep implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** Longer than bytes can be attached after they were sent, and a command can take. */
    private static final Duration KEPT = StoredFiles.ATTACHED_WITHIN.multipliedBy(2);

    private final LedgerFiles files;
    private final LedgerReader ledger;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waymark-files-sweep").factory());

    FileSweep(LedgerFiles files, LedgerReader ledger, Clock clock) {
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        schedule.scheduleWithFixedDelay(this::trySweep, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void trySweep() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Files that nobody attached cannot be deleted now", e);
        }
    }

    /** Does it once. */
    void sweep() {
        Instant before = clock.instant().minus(KEPT);
        List<Stored> old = files.sentBefore(before);
        Map<String, Set<String>> attached = new HashMap<>();
        List<String> gone = old.stream()
                .map(Stored::address)
                .filter(address -> {
                    String strategy = address.substring(0, address.indexOf('/'));
                    return !attached.computeIfAbsent(strategy, this::attached).contains(address);
                })
                .toList();
        gone.forEach(address -> files.eraseIfSentBefore(address, before));
        if (!gone.isEmpty()) {
            log.info("Deleted {} files that nobody attached", gone.size());
            files.compact();
        }
    }

    @Override
    public void destroy() {
        schedule.shutdownNow();
    }

    /** The files of a strategy that are attached and not erased. */
    private Set<String> attached(String strategy) {
        Set<String> attached = new HashSet<>();
        ledger.forEach(
                EventCriteria.havingTags(EventTags.files(new StrategyCode(strategy))), 0, Long.MAX_VALUE, stored -> {
                    if (EventJson.read(stored.type(), stored.version(), stored.payload()) instanceof FileAttached file
                            && !file.erased()) {
                        attached.add(strategy + "/" + file.sha256());
                    }
                });
        return attached;
    }
}

package org.waymark.benchmarks.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * How little of the heap is in use after collections while something runs: if what lives grows, so does this. Nothing is
 * collected for it, so that it does not slow down what is measured.
 */
public final class HeapFloor implements AutoCloseable {

    private record Collected(long nanos, long bytes) {}

    private final long begin = System.nanoTime();
    private final List<Collected> collections = new ArrayList<>();
    private final NotificationListener listener = (notification, nothing) -> collected(notification);

    /** Begins to listen. */
    public HeapFloor() {
        emitters().forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    private synchronized void collected(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc()
                    .values()
                    .stream()
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            collections.add(new Collected(System.nanoTime(), used));
        }
    }

    /**
     * The least in use after a collection, in megabytes, in each part of the time until now.
     *
     * @param parts into how many the time is divided
     * @return one value a part; {@code NaN} where nothing was collected in it
     */
    public synchronized List<Double> megabytes(int parts) {
        long each = (System.nanoTime() - begin) / parts + 1;
        List<Double> floors = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int one = part;
            floors.add(collections.stream()
                    .filter(collected -> (collected.nanos() - begin) / each == one)
                    .mapToDouble(collected -> collected.bytes() / 1e6)
                    .min()
                    .orElse(Double.NaN));
        }
        return floors;
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : emitters()) {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

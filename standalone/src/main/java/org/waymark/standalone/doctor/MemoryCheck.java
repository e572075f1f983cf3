package org.waymark.standalone.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whether the machine has the memory that Waymark may use.
 *
 * @param total  bytes of the machine, or of the container
 * @param heap   the most that Java may use for its heap, in bytes
 * @param inUse  bytes of the heap in use after the last collection; null where Waymark is another process
 */
record MemoryCheck(long total, long heap, @Nullable Long inUse) {

    /** What the process has beside its heap: code, threads, and the embedded database. */
    private static final long BESIDE_THE_HEAP = 350_000_000;

    private static final double NEARLY_ALL = 0.9;

    /** Of a Waymark that would have a heap of this size. */
    static MemoryCheck of(long heap) {
        return new MemoryCheck(machine(), heap, null);
    }

    /** Of this process. */
    static MemoryCheck ofThisProcess() {
        long inUse = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        return new MemoryCheck(machine(), Runtime.getRuntime().maxMemory(), inUse);
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    HealthFinding finding() {
        String amounts = "The machine has %s; Waymark may use %s for its heap and about %s beside it."
                .formatted(Amounts.bytes(total), Amounts.bytes(heap), Amounts.bytes(BESIDE_THE_HEAP));
        if (heap + BESIDE_THE_HEAP > total) {
            return HealthFinding.warning(
                    HealthCheck.MEMORY,
                    amounts,
                    "The system may end Waymark when memory runs out. Give the machine more, or Waymark less:"
                            + " WAYMARK_MEMORY, such as 512m.");
        }
        if (inUse != null && inUse > NEARLY_ALL * heap) {
            return HealthFinding.warning(
                    HealthCheck.MEMORY,
                    amounts + " " + Amounts.bytes(inUse) + " of the heap are in use.",
                    "Give Waymark more: WAYMARK_MEMORY, such as 2g.");
        }
        return HealthFinding.fine(HealthCheck.MEMORY, amounts);
    }
}

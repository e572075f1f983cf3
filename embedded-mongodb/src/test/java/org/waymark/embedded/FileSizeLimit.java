package org.waymark.embedded;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How large a file may become that this process writes ({@code RLIMIT_FSIZE}): what goes beyond is refused by the system, as
 * on a full disk, whoever writes it. On Linux and macOS.
 */
final class FileSizeLimit {

    private static final int RLIMIT_FSIZE = 1;
    private static final long CURRENT = 0;
    private static final long MAXIMUM = Long.BYTES;

    private static final MethodHandle GET = function("getrlimit");
    private static final MethodHandle SET = function("setrlimit");

    private FileSizeLimit() {}

    private static MethodHandle function(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    }

    /** Lets files become that large, in bytes, and no larger. */
    static void set(long bytes) {
        change(limit -> bytes);
    }

    /** Lets files become as large as the process was allowed to write them. */
    static void lift() {
        change(limit -> limit.get(ValueLayout.JAVA_LONG, MAXIMUM));
    }

    private interface Choice {
        long current(MemorySegment limit);
    }

    private static void change(Choice choice) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(2 * Long.BYTES, Long.BYTES);
            check((int) GET.invokeExact(RLIMIT_FSIZE, limit));
            limit.set(ValueLayout.JAVA_LONG, CURRENT, choice.current(limit));
            check((int) SET.invokeExact(RLIMIT_FSIZE, limit));
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(int result) {
        if (result != 0) {
            throw new IllegalStateException("The limit of the size of files cannot be changed");
        }
    }
}

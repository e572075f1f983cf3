package org.waymark.standalone;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** One message to a Unix datagram socket of Linux, which Java's own sockets cannot send: {@code socket} and {@code sendto}. */
final class UnixDatagram {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;

    /** {@code sun_path} of unix(7). */
    private static final int LONGEST_PATH = 108;

    private static final MethodHandle SOCKET =
            c("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle CLOSE = c("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle SENDTO =
            c("sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));

    private UnixDatagram() {}

    /**
     * Sends a message.
     *
     * @param to a path, or a name that begins with {@code @} (an abstract socket)
     * @throws IOException if it cannot be sent
     */
    static void send(String to, String message) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = address(arena, to);
            MemorySegment text = arena.allocateFrom(JAVA_BYTE, message.getBytes(StandardCharsets.UTF_8));
            int socket = (int) SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (socket < 0) {
                throw new IOException("no Unix socket could be opened");
            }
            long sent = (long)
                    SENDTO.invokeExact(socket, text, text.byteSize(), MSG_NOSIGNAL, address, (int) address.byteSize());
            int ignored = (int) CLOSE.invokeExact(socket);
            if (sent != text.byteSize()) {
                throw new IOException("nobody takes messages at " + to);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code struct sockaddr_un}, as long as it needs to be. */
    private static MemorySegment address(Arena arena, String to) throws IOException {
        byte[] path = to.getBytes(StandardCharsets.UTF_8);
        boolean named = path[0] == '@';
        if (path.length >= LONGEST_PATH) {
            throw new IOException("the path of the socket is too long: " + to);
        }
        MemorySegment address = arena.allocate(JAVA_SHORT.byteSize() + path.length + (named ? 0 : 1));
        address.set(JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path, 0, address, JAVA_BYTE, JAVA_SHORT.byteSize(), path.length);
        if (named) {
            address.set(JAVA_BYTE, JAVA_SHORT.byteSize(), (byte) 0);
        }
        return address;
    }

    private static MethodHandle c(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), descriptor);
    }
}

package org.waymark.standalone;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What systemd would be told, received at a socket of the test's own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only there is systemd")
class SystemdTest {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;

    @TempDir
    private Path folder;

    @Test
    void isToldThatWaymarkServesAndThatItStops() throws Throwable {
        String path = folder.resolve("notify").toString();
        try (Arena arena = Arena.ofConfined()) {
            int socket = bound(arena, path);
            Systemd systemd = Systemd.of(Map.of("NOTIFY_SOCKET", path));

            systemd.ready("Pages at http://localhost:8080");
            systemd.stopping();

            assertThat(received(arena, socket)).isEqualTo("READY=1\nSTATUS=Pages at http://localhost:8080");
            assertThat(received(arena, socket)).isEqualTo("STOPPING=1");
            int closed =
                    (int) c("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).invokeExact(socket);
            assertThat(closed).isZero();
        }
    }

    @Test
    void isNotToldWhereThereIsNone() {
        assertThatCode(() -> Systemd.of(Map.of()).ready("")).doesNotThrowAnyException();
    }

    @Test
    void saysWhereNobodyListens() {
        String path = folder.resolve("nobody").toString();

        assertThatThrownBy(() -> UnixDatagram.send(path, "READY=1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(path);
        assertThatThrownBy(() -> UnixDatagram.send("@waymark-nobody", "READY=1"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> UnixDatagram.send("/" + "x".repeat(107), "READY=1"))
                .hasMessageContaining("too long");
    }

    private static int bound(Arena arena, String path) throws Throwable {
        MethodHandle socket = c("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        MethodHandle bind = c("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        MemorySegment address = arena.allocate(110);
        address.set(JAVA_BYTE, 0, (byte) AF_UNIX);
        address.setString(2, path);
        int made = (int) socket.invokeExact(AF_UNIX, SOCK_DGRAM, 0);
        int status = (int) bind.invokeExact(made, address, 110);
        assertThat(status).isZero();
        return made;
    }

    private static String received(Arena arena, int socket) throws Throwable {
        MethodHandle recv = c("recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        MemorySegment message = arena.allocate(1024);
        long length = (long) recv.invokeExact(socket, message, message.byteSize(), 0x40); // MSG_DONTWAIT
        assertThat(length).isPositive();
        return new String(message.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
    }

    private static MethodHandle c(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), descriptor);
    }
}

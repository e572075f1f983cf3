package org.waymark.command.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The papers in {@code resources/paper}. */
public final class Papers {

    private Papers() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Papers.class.getResourceAsStream("/paper/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}

package org.waymark.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.events.Role;

/** The table {@code permissions.txt}: for each endpoint, who may use it. */
final class Permissions {

    /** In the order of the columns. */
    static final List<Role> ROLES = List.of(
            Role.VIEWER, Role.AUDITOR, Role.LEAD, Role.MEMBER, Role.COORDINATOR, Role.SPONSOR, Role.ADMINISTRATOR);

    private final SortedMap<String, String> rows = new TreeMap<>();

    Permissions() {
        try (InputStream table = Objects.requireNonNull(Permissions.class.getResourceAsStream("/permissions.txt"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int end = line.lastIndexOf(' ');
        String row = line.substring(0, end).strip().replaceAll(" +", " ");
        if (rows.put(row, line.substring(end + 1)) != null) {
            throw new IllegalStateException("permissions.txt has two rows for " + row);
        }
    }

    /** The endpoints of the table, as {@link Endpoint#toString} has them. */
    SortedMap<String, String> rows() {
        return rows;
    }

    /** The letter of somebody's column. */
    static char column(Role role) {
        return switch (role) {
            case VIEWER -> 'V';
            case AUDITOR -> 'A';
            case LEAD -> 'L';
            case MEMBER -> 'M';
            case COORDINATOR -> 'C';
            case SPONSOR -> 'S';
            case ADMINISTRATOR -> 'D';
        };
    }
}

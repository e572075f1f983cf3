package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may use what: every endpoint that is mapped, asked by everybody, against the one table {@code permissions.txt}. An endpoint
 * that the table does not have fails the test, and so does a row without an endpoint.
 */
class PermissionsIT {

    private static AskedWaymark waymark;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waymark = new AskedWaymark(folder);
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    @Test
    void everyEndpointLetsInWhomTheTableSays() {
        SortedMap<String, String> observed = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (SampleRequest request : waymark.requests()) {
            Asking asking = new Asking(waymark, request);
            String who = request.isOfStrategy() ? asking.inTheirStrategy() : asking.byAccount();
            observed.put(request.row(), who);
            wrong.addAll(asking.compare(who, Permissions.ROLES.get(number++ % Permissions.ROLES.size())));
        }

        assertThat(asTable(observed)).isEqualTo(asTable(new Permissions().rows()));
        assertThat(wrong).isEmpty();
    }

    private static String asTable(SortedMap<String, String> rows) {
        StringBuilder table = new StringBuilder();
        rows.forEach((row, who) -> table.append("%-85s %s%n".formatted(row, who)));
        return table.toString();
    }
}

package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * A form without a token is none of Waymark's, but for that to which links of e-mails lead; what is sent by another method
     * than a page takes is no form at all.
     */
    @Test
    void everyPageSaysWhichMethodsItTakes() {
        Map<String, List<SampleRequest>> pages = waymark.requests().stream()
                .filter(request -> !request.isForPrograms() && !request.path().equals("/error"))
                .collect(Collectors.groupingBy(SampleRequest::path));
        assertThat(pages).hasSizeGreaterThan(100).allSatisfy((path, requests) -> {
            Set<String> methods = requests.stream()
                    .map(request -> request.endpoint().method())
                    .collect(Collectors.toSet());
            for (String method : List.of("POST", "PUT")) {
                HttpResponse<String> answer = waymark.withoutToken(method, path);
                if (methods.contains(method) && path.equals("/unsubscribe")) {
                    assertThat(answer.statusCode()).as(method).isEqualTo(404);
                } else if (methods.contains(method)) {
                    assertThat(answer.statusCode()).as(method).isEqualTo(403);
                } else {
                    assertThat(answer.statusCode()).as(method).isEqualTo(405);
                    assertThat(answer.headers().firstValue("Allow").orElse("").split(", "))
                            .containsAll(methods)
                            .doesNotContain(method);
                    assertThat(answer.body()).contains("This is not possible here");
                }
            }
        });
    }

    private static String asTable(SortedMap<String, String> rows) {
        StringBuilder table = new StringBuilder();
        rows.forEach((row, who) -> table.append("%-85s %s%n".formatted(row, who)));
        return table.toString();
    }
}

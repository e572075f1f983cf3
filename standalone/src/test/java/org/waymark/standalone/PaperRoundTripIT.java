package org.waymark.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What leaves as Excel comes in again, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperRoundTripIT {

    private static final String BOUNDARY = "part-of-the-file";

    private final ShownDemonstration demonstration;

    PaperRoundTripIT(@TempDir Path folder) {
        demonstration = new ShownDemonstration(Clock.systemUTC().instant(), folder);
    }

    @AfterAll
    void stop() {
        demonstration.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"action-plan", "risk-register?status=open", "projects"})
    void isAllThereAlready(String table) throws IOException {
        String kind = table.replaceAll("[?].*", "");
        byte[] file = demonstration.file(table.replaceFirst("(?=[?]|$)", ".xlsx"));
        JsonNode report = demonstration.imported(kind, BOUNDARY, multipart(kind, file));

        assertThat(report.at("/summary/rows").asInt())
                .as(report.toPrettyString())
                .isPositive();
        assertThat(report.at("/rows").values().stream()
                        .filter(row -> !row.at("/action").asString().equals("same"))
                        .map(JsonNode::toString))
                .isEmpty();
        if (kind.equals("risk-register")) {
            assertThat(report.at("/rows").values())
                    .extracting(row -> row.at("/values/monitoring").asString(""))
                    .contains("Termly");
        }
    }

    private static byte[] multipart(String kind, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + kind
                        + ".xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(US_ASCII));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(US_ASCII));
        return body.toByteArray();
    }
}

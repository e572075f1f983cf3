package org.waymark.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back from the API. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** The value at a JSON pointer, such as {@code /themes/0/title}; the missing node where there is none. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** That it was accepted (201); answers the position it was given. */
    public long accepted() {
        assertThat(status()).as(body()).isEqualTo(201);
        return at("/position").asLong();
    }

    /** That it succeeded (200). */
    public Answer ok() {
        assertThat(status()).as(body()).isEqualTo(200);
        return this;
    }

    /** That it is a problem (RFC 9457) of this status, with a code. */
    public Answer problem(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("/code").asString()).as("code in %s", body()).isNotBlank();
        return this;
    }
}

package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.Role;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.TokenScope;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.Accounts.NewAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Waymark with two strategies like each other, and with people of every kind: an account with each role, somebody who was
 * granted each role in the first strategy, somebody without a role, and somebody whose account was blocked while they were
 * signed in.
 */
final class AskedWaymark implements AutoCloseable {

    /** The strategy in which roles were granted. */
    static final String OWN = "OWN1";

    static final String OTHER = "OTH1";

    /** A word that is in every text of the other strategy, and nowhere else. */
    static final String SECRET = "quetzal";

    /** Somebody who is not signed in. */
    static final String NOBODY = "";

    /** Somebody who held every role until their account was blocked; their session had been open. */
    static final String BLOCKED = "blocked";

    /** A program whose access token has expired; its owner holds every role. */
    static final String EXPIRED = "expired";

    private static final String EVERYTHING = "everything";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> CASES = List.of(
            "create-strategy",
            """
            {"code":"%1$s","title":"%2$s strategy","from":"2023-04-01","to":"2025-03-31","vision":"%2$s"}""",
            "add-theme",
            """
            {"strategy":"%1$s","ref":"1","title":"%2$s theme"}""",
            "register-project",
            """
            {"strategy":"%1$s","ref":"P1","theme":"1","title":"%2$s project","leads":["everything","own-lead","lead-account"]}""",
            "plan-action",
            """
            {"strategy":"%1$s","ref":"1A","theme":"1","activities":"%2$s","leads":["own-lead","lead-account"],"by":"2024-03-31"}""",
            "raise-risk",
            """
            {"strategy":"%1$s","ref":"R1","title":"%2$s risk","owner":"own-lead","actionee":"lead-account","category":"Workforce","inherent":{"likelihood":4,"impact":4}}""",
            "schedule-review",
            """
            {"strategy":"%1$s","ref":"M1","kind":"QUARTERLY","date":"2023-09-01","title":"%2$s meeting"}""",
            "record-decision",
            """
            {"strategy":"%1$s","ref":"D1","text":"%2$s decision"}""",
            "add-note",
            """
            {"strategy":"%1$s","item":"P1","text":"%2$s note"}""",
            "draft-highlight-report",
            """
            {"strategy":"%1$s","from":"2023-06-01","to":"2023-07-31"}""",
            "start-worksheet",
            """
            {"strategy":"%1$s","kind":"gap-analysis","title":"%2$s worksheet"}""",
            "add-worksheet-row",
            """
            {"strategy":"%1$s","worksheet":"W1","values":{"objective":"%2$s gap"}}""",
            "add-indicator",
            """
            {"strategy":"%1$s","name":"%2$s indicator","unit":"%%","better":"LOWER","frequency":"QUARTERLY"}""",
            "start-diagnostic",
            """
            {"strategy":"%1$s","title":"%2$s diagnostic"}""",
            "start-assessment-round",
            """
            {"strategy":"%1$s","title":"%2$s self-assessment"}""");

    /** What changes who leads something comes after all that is asked of whoever leads it now. */
    private static final Comparator<Map.Entry<String, JsonNode>> WHO_LEADS_LAST = Comparator.comparing(
                    (Map.Entry<String, JsonNode> command) -> command.getKey().matches("(assign|revise|revoke)-.*"))
            .thenComparing(Map.Entry::getKey);

    private final RunningWaymark waymark;
    private final Caller nobody;
    private final Map<String, Caller> signedIn = new HashMap<>();

    /** The entity tags of files that somebody was given, by address. */
    private final Map<String, String> given = new HashMap<>();

    private final Map<String, JsonNode> commands;
    private final String expired;

    AskedWaymark(Path folder) {
        waymark = new RunningWaymark(folder);
        nobody = waymark.caller();
        waymark.accounts().createAll(people(), RunningWaymark.PASSWORD, "a test");
        commands = commands();
        begin(OWN, "Own");
        begin(OTHER, SECRET);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                give(
                        "grant-role",
                        "{\"strategy\":\"%s\",\"person\":\"%s\",\"role\":\"%s\"}".formatted(OWN, own(role), role));
            }
        }
        blockWhileSignedIn();
        expired = expiredToken();
    }

    private static List<NewAccount> people() {
        List<NewAccount> people = new ArrayList<>(List.of(
                called(EVERYTHING, Role.values()),
                called(BLOCKED, Role.values()),
                called("no-role"),
                called("edited")));
        for (Role role : Role.values()) {
            people.add(called(account(role), role));
            people.add(called(own(role)));
        }
        return people;
    }

    private static NewAccount called(String id, Role... roles) {
        return new NewAccount(id, id, Set.of(roles));
    }

    private String expiredToken() {
        Clock lastWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(-7));
        return new AccessTokens(waymark.database(), lastWeek, (kind, account, by, details) -> {})
                .make(EVERYTHING, "Expired", TokenScope.REPORT, Duration.ofDays(1))
                .text();
    }

    private void begin(String code, String word) {
        for (int i = 0; i < CASES.size(); i += 2) {
            give(CASES.get(i), CASES.get(i + 1).formatted(code, word));
        }
    }

    private void give(String command, String json) {
        HttpResponse<String> answer = nobody.command(EVERYTHING, RunningWaymark.PASSWORD, command, json);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(201);
        waymark.awaitPages(JSON.readTree(answer.body()).path("position").asLong());
    }

    private void blockWhileSignedIn() {
        Account blocked = waymark.accounts().find(BLOCKED).orElseThrow();
        caller(BLOCKED);
        waymark.accounts().revise(blocked, blocked.name(), blocked.roles(), false, "a test");
    }

    static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "-account";
    }

    static String own(Role role) {
        return "own-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked: a request for each endpoint, and for each command. */
    List<SampleRequest> requests() {
        return Endpoint.all(waymark.contexts()).stream().flatMap(this::samples).toList();
    }

    private Stream<SampleRequest> samples(Endpoint endpoint) {
        if (endpoint.pattern().equals("/api/commands/{name}")) {
            return commands.entrySet().stream().sorted(WHO_LEADS_LAST).map(command -> {
                String body = command.getValue().toString().replace("SG23", "{code}");
                return new SampleRequest(
                        endpoint, "command " + command.getKey(), "/api/commands/" + command.getKey(), Map.of("", body));
            });
        }
        return Stream.of(SampleValues.of(endpoint));
    }

    /** The example of each command, as the OpenAPI document has it. */
    private Map<String, JsonNode> commands() {
        HttpResponse<String> document =
                nobody.getCommands("/v3/api-docs", "Authorization", Caller.basic(EVERYTHING, RunningWaymark.PASSWORD));
        return JSON.readTree(document.body()).path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/commands/"))
                .collect(Collectors.toMap(
                        path -> path.getKey().substring("/api/commands/".length()),
                        path -> path.getValue().at("/post/requestBody/content/application~1json/example")));
    }

    /**
     * Asks it.
     *
     * @throws AssertionError where the answer is an error of the program
     */
    HttpResponse<String> ask(SampleRequest request, String person, String strategy) {
        HttpResponse<String> answer = asked(request, person, strategy);
        if (isSignIn(answer) && !person.equals(NOBODY) && !person.equals(BLOCKED)) {
            signedIn.remove(person); // what was asked before ended the session
            answer = asked(request, person, strategy);
        }
        assertThat(answer.statusCode())
                .as("%s by %s: %s", request, person, answer.body())
                .isLessThan(500);
        return answer;
    }

    /** Whether the answer is that of somebody who may ask, whatever became of what they asked. */
    static boolean isLetIn(HttpResponse<String> answer) {
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !isSignIn(answer);
    }

    private static boolean isSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && Caller.location(answer).contains("/sign-in");
    }

    private HttpResponse<String> asked(SampleRequest request, String person, String strategy) {
        String path = request.path().replace("{code}", strategy);
        Function<String, String> filled = value -> value.replace("{code}", strategy);
        Map<String, String> fields = request.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> filled.apply(field.getValue())));
        if (request.isForPrograms()) {
            List<String> headers = new ArrayList<>();
            if (!person.equals(NOBODY)) {
                headers.addAll(List.of("Authorization", credentials(person)));
            }
            return request.isLaidOut()
                    ? file(request.endpoint(), path, headers)
                    : nobody.program(request.endpoint(), path, fields, headers.toArray(String[]::new));
        }
        Caller browser = caller(person);
        return request.isRead() ? browser.get(path) : browser.post(path, fields);
    }

    /** Sends an empty form as somebody who may do everything, from no page of Waymark. */
    HttpResponse<String> withoutToken(String method, String path) {
        return caller(EVERYTHING).withoutToken(method, path.replace("{code}", OWN));
    }

    /** A file, laid out for the first who may have it: all others who may are told that it is still the same. */
    private HttpResponse<String> file(Endpoint endpoint, String path, List<String> credentials) {
        List<String> headers = new ArrayList<>(credentials);
        if (given.containsKey(path)) {
            headers.addAll(List.of("If-None-Match", given.get(path)));
        }
        HttpResponse<String> answer = nobody.program(endpoint, path, Map.of(), headers.toArray(String[]::new));
        answer.headers().firstValue("ETag").ifPresent(tag -> given.put(path, tag));
        return answer;
    }

    private String credentials(String person) {
        return person.equals(EXPIRED) ? "Bearer " + expired : Caller.basic(person, RunningWaymark.PASSWORD);
    }

    private Caller caller(String person) {
        if (person.equals(NOBODY)) {
            return nobody;
        }
        return signedIn.computeIfAbsent(person, id -> {
            Caller caller = waymark.caller();
            caller.signIn(id, RunningWaymark.PASSWORD);
            return caller;
        });
    }

    @Override
    public void close() {
        waymark.close();
    }
}

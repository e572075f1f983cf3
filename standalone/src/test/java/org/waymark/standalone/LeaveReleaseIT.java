package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not a test but the program with which a release leaves its data for the tests of later ones (docs/operations.md,
 * “Upgrading”): {@code -Dwaymark.release=VERSION -Dwaymark.release.jar=JAR}, with the jar of that release.
 */
@EnabledIfSystemProperty(named = "waymark.release", matches = ".+")
class LeaveReleaseIT {

    private static final String FIRST_START = "First start. Sign in as admin with the password ";

    /** One of each kind, and what happens to them. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of(
                    "create-strategy",
                    "{\"code\":\"OLD\",\"title\":\"A strategy from before\",\"from\":\"2023-04-01\",\"to\":\"2026-03-31\",\"vision\":\"Everybody learns\"}"),
            List.of("grant-role", "{\"strategy\":\"OLD\",\"person\":\"admin\",\"role\":\"COORDINATOR\"}"),
            List.of(
                    "add-theme",
                    "{\"strategy\":\"OLD\",\"ref\":\"1\",\"title\":\"Recruitment\",\"outcomes\":[\"Posts are filled\"]}"),
            List.of(
                    "register-project",
                    "{\"strategy\":\"OLD\",\"ref\":\"P1\",\"theme\":\"1\",\"title\":\"Apprentices – “first year”\",\"leads\":[\"admin\"]}"),
            List.of(
                    "report-stage-progress",
                    "{\"strategy\":\"OLD\",\"project\":\"P1\",\"stage\":\"resourcing\",\"rating\":\"R\",\"comment\":\"No budget yet\",\"helpNeeded\":\"Approve £5,000\",\"asAt\":\"2023-06-30\"}"),
            List.of(
                    "answer-help-request",
                    "{\"strategy\":\"OLD\",\"project\":\"P1\",\"stage\":\"resourcing\",\"answer\":\"Approved\",\"asAt\":\"2023-07-10\"}"),
            List.of(
                    "plan-action",
                    "{\"strategy\":\"OLD\",\"theme\":\"1\",\"activities\":\"Write to schools\",\"outcomes\":[\"Ten apply\"],\"leads\":[\"admin\"],\"by\":\"2023-12-31\"}"),
            List.of(
                    "raise-risk",
                    "{\"strategy\":\"OLD\",\"title\":\"Nobody applies\",\"cause\":\"Pay\",\"event\":\"Posts stay empty\",\"effect\":\"Work is late\",\"owner\":\"admin\",\"inherent\":{\"likelihood\":4,\"impact\":3,\"rationale\":\"Last year\",\"confidence\":\"MEDIUM\"},\"monitorNext\":\"2023-09-01\"}"),
            List.of(
                    "reassess-risk",
                    "{\"strategy\":\"OLD\",\"risk\":\"R1\",\"assessment\":\"current\",\"likelihood\":2,\"impact\":3,\"rationale\":\"Many asked\",\"confidence\":\"HIGH\",\"reason\":\"After the fair\"}"),
            List.of(
                    "schedule-review",
                    "{\"strategy\":\"OLD\",\"kind\":\"QUARTERLY\",\"date\":\"2023-10-02\",\"body\":\"Steering group\"}"),
            List.of("add-note", "{\"strategy\":\"OLD\",\"item\":\"P1\",\"text\":\"Ask the college – by phone\"}"));

    @TempDir
    private Path folder;

    @Test
    void leavesItsData() throws IOException, InterruptedException {
        ReleaseFolder release = new ReleaseFolder(
                ReleaseFolder.ALL.resolve(Objects.requireNonNull(System.getProperty("waymark.release"))));
        Files.createDirectories(release.folder());
        Path data = folder.resolve("data");
        Process waymark = waymark("run", "--data", data.toString());
        List<String> said = untilReady(waymark);
        String password = rest(said, FIRST_START);
        Caller caller = new Caller(
                rest(said, "Waymark is ready: "), rest(said, "Commands (API)").replace("/api/commands", ""));
        long position = -1;
        List<String> refused = new ArrayList<>();
        for (List<String> command : COMMANDS) {
            HttpResponse<String> answer = caller.command("admin", password, command.getFirst(), command.getLast());
            if (answer.statusCode() == 201) {
                position = Long.parseLong(
                        answer.headers().firstValue("Waymark-Position").orElseThrow());
            } else {
                refused.add(command.getFirst() + " " + answer.body());
            }
        }
        assertThat(refused).isEmpty();
        caller.getAs("admin", password, "/api/strategies/OLD/progress-grid");
        caller.signIn("admin", password);
        Map<String, String> pages = ReleaseFolder.pages(caller, position);
        release.writePages(pages);
        Files.writeString(release.folder().resolve("password"), password + "\n");
        waymark.destroy();
        assertThat(waymark.waitFor(30, TimeUnit.SECONDS)).isTrue();
        release.pack(data);
        Process export = waymark("export", release.export().toAbsolutePath().toString(), "--data", data.toString());
        assertThat(export.waitFor()).isZero();
    }

    private Process waymark(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Objects.requireNonNull(System.getProperty("waymark.release.jar"))));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(folder.resolve("errors").toFile())
                .directory(folder.toFile());
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(Map.of("WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0"));
        return builder.start();
    }

    private static List<String> untilReady(Process waymark) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = waymark.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("Ctrl-C")) {
            said.add(line);
            line = output.readLine();
        }
        return said;
    }

    private static String rest(List<String> said, String beginning) {
        return said.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning + " is not in " + said));
    }
}

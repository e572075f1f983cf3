package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process with SIGKILL in the middle of its inserts, again and again on the same file. */
class CrashIT {

    private static final int CRASHES = 3;
    private static final int INSERTS_BEFORE_A_CRASH = 400;

    @TempDir
    private Path folder;

    @Test
    void keepsEveryAcknowledgedInsert() throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        for (int crash = 0; crash < CRASHES; crash++) {
            acknowledged.addAll(insertUntilKilled(crash * InsertingProcess.CALLERS * InsertingProcess.IDS_FOR_EACH));
            checkAllThere(acknowledged);
        }
        System.out.printf("%d acknowledged inserts there after %d crashes%n", acknowledged.size(), CRASHES);
    }

    private List<Long> insertUntilKilled(long firstId) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InsertingProcess.class.getName(),
                        folder.toString(),
                        Long.toString(firstId))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("acknowledged ") && line.length() > "acknowledged ".length()) {
                    acknowledged.add(Long.parseLong(line.substring("acknowledged ".length())));
                }
                if (acknowledged.size() == INSERTS_BEFORE_A_CRASH) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(INSERTS_BEFORE_A_CRASH);
        return acknowledged;
    }

    private void checkAllThere(Set<Long> acknowledged) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            Set<Long> stored = things.find().map(each -> each.getLong("_id")).into(new HashSet<>());
            assertThat(stored).containsAll(acknowledged);
            Set<Long> indexed = new HashSet<>();
            for (int strategy = 0; strategy < 3; strategy++) {
                things.find(new Document("tags", "strategy=SG" + strategy))
                        .map(each -> each.getLong("_id"))
                        .into(indexed);
            }
            assertThat(indexed).as("the index holds what the collection holds").isEqualTo(stored);
        }
    }
}

package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a repository of its own, which each test gives another past. */
class GitHistoryTest {

    @TempDir
    private Path folder;

    private GitHistory history;

    @BeforeEach
    void twoContractsOnMain() throws IOException, InterruptedException {
        history = new GitHistory(folder);
        assumeThat(git("init", "-q")).as("SKIPPED: no git on this machine").isZero();
        Files.writeString(folder.resolve("a.1.json"), "{}\n");
        Files.writeString(folder.resolve("b.1.shape"), "b: int\n");
        commit();
    }

    @Test
    void findsNothingWhereContractsWereOnlyAdded() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.2.json"), "{\"two\":2}\n");
        Files.writeString(folder.resolve("released.sha256"), "may grow\n");
        commit();
        Files.writeString(folder.resolve("released.sha256"), "may grow\nand grows\n");

        assertThat(history.isThere()).isTrue();
        assertThat(history.changedSinceAdded()).isEmpty();
    }

    @Test
    void findsAnEditThatIsNotCommitted() throws IOException {
        Files.writeString(folder.resolve("a.1.json"), "{\"edited\":1}\n");

        assertThat(history.changedSinceAdded()).containsExactly("a.1.json was edited");
    }

    @Test
    void findsAnEditThatWasCommittedLongAgo() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("b.1.shape"), "b: long\n");
        commit();
        Files.writeString(folder.resolve("a.2.json"), "{}\n");
        commit();

        assertThat(history.changedSinceAdded()).containsExactly("b.1.shape was edited");
    }

    @Test
    void findsARemovalAndARenaming() throws IOException, InterruptedException {
        Files.move(folder.resolve("a.1.json"), folder.resolve("z.1.json"));
        Files.delete(folder.resolve("b.1.shape"));
        commit();

        assertThat(history.changedSinceAdded()).containsExactly("a.1.json was removed", "b.1.shape was removed");
    }

    @Test
    void findsAnEditBehindARemoval() throws IOException, InterruptedException {
        Files.delete(folder.resolve("a.1.json"));
        commit();
        Files.writeString(folder.resolve("a.1.json"), "{\"other\":1}\n");
        commit();

        assertThat(history.changedSinceAdded()).containsExactly("a.1.json was edited");
    }

    @Test
    void saysThatThereIsNoRepository(@TempDir Path elsewhere) {
        assertThat(new GitHistory(elsewhere).isThere()).isFalse();
    }

    private void commit() throws IOException, InterruptedException {
        assertThat(git("add", "-A")).isZero();
        assertThat(git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "A change"))
                .isZero();
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgSign=false"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}

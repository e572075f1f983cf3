package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That no change of a released event gets by: each is made once here, on a folder of its own. */
class EventContractsTest {

    private static final String KEY = "waymark.NoteAdded.1";
    private static final String JSON = "{\"item\":\"P1\",\"text\":\"Booked\"}";
    private static final String SHAPE = "item: String\ntext: String\n";

    @TempDir
    private Path folder;

    private EventContracts contracts;

    @BeforeEach
    void aReleasedContract() throws IOException {
        contracts = new EventContracts(folder);
        Files.writeString(folder.resolve(KEY + ".json"), JSON + "\n");
        Files.writeString(folder.resolve(KEY + ".shape"), SHAPE);
        Files.writeString(folder.resolve(EventContracts.MANIFEST), """
                666e03b4a6326c61571c7c7ffa740d5ea6c514126671485e931fbb9e088de989  waymark.NoteAdded.1.json
                a54a821dfc7b025d13b3f070a0d53f50a22aa53fb2196151fac8be4a59548e1a  waymark.NoteAdded.1.shape
                """);
    }

    @Test
    void anUnchangedEventKeepsItsContract() throws IOException {
        assertThat(contracts.breaches(KEY, JSON, SHAPE)).isEmpty();
        assertThat(contracts.manifestBreaches()).isEmpty();
        assertThat(contracts.keys()).containsExactly(KEY);
    }

    @Test
    void findsARenamedField() throws IOException {
        assertThat(contracts.breaches(KEY, JSON.replace("item", "about"), SHAPE.replace("item", "about")))
                .hasSize(2)
                .allMatch(breach -> breach.contains("new version"));
    }

    @Test
    void findsARemovedField() throws IOException {
        assertThat(contracts.breaches(KEY, "{\"item\":\"P1\"}", "item: String\n"))
                .hasSize(2);
    }

    @Test
    void findsAnAddedFieldThatNoSampleShows() throws IOException {
        assertThat(contracts.breaches(KEY, JSON, "author: String?\n" + SHAPE))
                .singleElement()
                .asString()
                .contains(".shape says");
    }

    @Test
    void asksForTheContractOfANewVersion() throws IOException {
        assertThat(contracts.breaches("waymark.NoteAdded.2", JSON, SHAPE))
                .hasSize(2)
                .allMatch(breach -> breach.contains("is missing"));
    }

    @Test
    void findsAContractThatWasEditedAlongWithItsEvent() throws IOException {
        Files.writeString(folder.resolve(KEY + ".json"), JSON.replace("item", "about") + "\n");

        assertThat(contracts.manifestBreaches()).singleElement().asString().contains("was released and then edited");
    }

    @Test
    void findsAContractThatIsGone() throws IOException {
        Files.delete(folder.resolve(KEY + ".shape"));

        assertThat(contracts.manifestBreaches()).singleElement().asString().contains("is gone");
    }

    @Test
    void asksForTheLineOfANewContract() throws IOException {
        Files.writeString(folder.resolve("waymark.NoteAdded.2.json"), JSON + "\n");

        assertThat(contracts.manifestBreaches())
                .singleElement()
                .asString()
                .contains("  waymark.NoteAdded.2.json")
                .doesNotContain(KEY);
    }
}

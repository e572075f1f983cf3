package org.waymark.ledger.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataVersionTest {

    @TempDir
    private Path folder;

    @Test
    void knowsItsOwn() {
        assertThat(DataVersion.CURRENT.program()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(DataVersion.parse(DataVersion.CURRENT.text())).contains(DataVersion.CURRENT);
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.0, 1, 1.4.0, 1, false",
        "1.4.0, 1, 1.3.9, 1, false",
        "1.10.0, 1, 1.9.0, 1, false",
        "1.9.0, 1, 1.10.0, 1, true",
        "1.4.0-SNAPSHOT, 1, 1.4.0, 1, true",
        "1.4.0, 1, 1.4.0-SNAPSHOT, 1, false",
        "1.4.0, 1, 1.4.0, 2, true",
        "1.4.0, 2, 1.4.1, 1, true",
        "1.4.0, 1, next, 1, true"
    })
    void isOlderThanDataOfALaterVersionOrFormat(String own, int ownFormat, String data, int format, boolean older) {
        assertThat(new DataVersion(own, ownFormat).isOlderThan(new DataVersion(data, format)))
                .isEqualTo(older);
    }

    @Test
    void readsAFolderWithoutAMarkAndOneOfItsOwn() {
        assertThatCode(() -> FolderVersion.check(folder)).doesNotThrowAnyException();
        FolderVersion.mark(folder);

        assertThatCode(() -> FolderVersion.check(folder)).doesNotThrowAnyException();
        assertThat(folder.resolve(FolderVersion.FILE)).hasContent(DataVersion.CURRENT.text());
    }

    @Test
    void saysWhichVersionToInstallWhereTheFolderIsNewer() throws IOException {
        Files.writeString(folder.resolve(FolderVersion.FILE), "version=97.1.0\nformat=1\n");

        assertThatThrownBy(() -> FolderVersion.check(folder))
                .isInstanceOf(NewerDataException.class)
                .hasMessageContaining("The data in " + folder + " was last used by Waymark 97.1.0")
                .hasMessageContaining("Install Waymark 97.1.0 or later");
    }

    @Test
    void opensNothingWhereItCannotReadTheMark() throws IOException {
        Files.writeString(folder.resolve(FolderVersion.FILE), "{\"schema\": 7}");

        assertThatThrownBy(() -> FolderVersion.check(folder))
                .isInstanceOf(NewerDataException.class)
                .hasMessageContaining("cannot be read by this version of Waymark");
    }
}

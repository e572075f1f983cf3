package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {

    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void whatWasSealedIsOpenedAfterARestart() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key");
        byte[] sealed = SecretKeyFile.at(file).seal(SECRET, "anna");

        assertThat(SecretKeyFile.at(file).open(sealed, "anna")).isEqualTo(SECRET);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void isOpenedForNoOtherAccountNorWithAnotherKeyNorWhereItWasChanged() throws IOException {
        SecretKeyFile key = SecretKeyFile.at(folder.resolve("key"));
        byte[] sealed = key.seal(SECRET, "anna");
        SecretKeyFile other = SecretKeyFile.at(folder.resolve("other"));

        assertThatThrownBy(() -> key.open(sealed, "ben")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> other.open(sealed, "anna")).isInstanceOf(GeneralSecurityException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "anna")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> key.open(new byte[5], "anna")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "c2hvcnQ=");

        assertThatThrownBy(() -> SecretKeyFile.at(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void drawsTheSameForTheSameNameAndEvenlyForAll() throws IOException {
        SecretKeyFile key = SecretKeyFile.at(folder.resolve("key"));

        assertThat(key.drawFor("anna")).isEqualTo(key.drawFor("anna")).isBetween(0.0, 1.0);
        long low = IntStream.range(0, 4_000)
                .filter(number -> key.drawFor("name" + number) < 0.25)
                .count();
        assertThat(low).isBetween(800L, 1_200L);
    }
}

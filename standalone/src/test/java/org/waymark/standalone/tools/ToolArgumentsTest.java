package org.waymark.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolArgumentsTest {

    @ParameterizedTest
    @CsvSource({
        "verify, --colour x, Cannot use --colour",
        "verify, ledger.ndjson, Cannot use ledger.ndjson",
        "verify, --data, --data needs one value",
        "verify, --data a --uri mongodb://b, Give only one of --data",
        "export, , Give exactly one FILE",
        "backup, , Give exactly one DIR",
        "backup, copy --uri mongodb://u:secret@localhost/strategy, 'in a MongoDB, database strategy, and are backed up with its own tools: mongodump'",
        "backup, copy --keep none, --keep needs a number of backups",
        "backup, copy --keep 0, --keep needs a number of backups",
        "backup, data/copy, There is no ledger in",
        "doctor, everything, Cannot use everything here",
        "doctor, --uri nonsense, not the address of a MongoDB",
        "doctor, --data a --url https://b, Give only one of",
        "restore, , Give exactly one BACKUP",
        "restore, nowhere, There is no backup in",
        "restore, monday.2026-11-27T16-49-32.123Z.partial, was cut off",
        "restore, copy --uri mongodb://u:secret@localhost/strategy, mongorestore",
        "import, a b, Give exactly one FILE",
        "import, --file a, Cannot use --file",
        "import, nowhere.ndjson, there is no",
        "verify, --key k, --key needs --checkpoint or --report",
        "verify, --url https://waymark.example, --url needs --report",
        "verify, --report a.pdf --checkpoint b, Cannot use --checkpoint",
        "verify, --report a.pdf --views, Cannot use --views",
        "verify, --report a.pdf --url https://b --data c, Give only one of",
        "verify, --report nowhere.pdf, there is no file",
        "verify, --uri nonsense, not the address of a MongoDB"
    })
    void saysWhatIsWrongAtThePrompt(String command, String arguments, String complaint) {
        Prompt prompt = Prompt.give(command, arguments == null ? new Object[0] : (Object[]) arguments.split(" "));

        assertThat(prompt.status()).isEqualTo(2);
        assertThat(prompt.remarks()).startsWith("waymark: ").contains(complaint).doesNotContain("secret");
        assertThat(prompt.result()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "backup", "restore", "doctor", "export", "import"})
    void explainsItself(String command) {
        Prompt prompt = Prompt.give(command, "--help");

        assertThat(prompt.status()).isZero();
        assertThat(prompt.result()).startsWith("Usage: ./waymark " + command).contains("--data DIR", "Exit status: 0");
    }
}

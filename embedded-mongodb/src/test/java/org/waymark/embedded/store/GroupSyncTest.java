package org.waymark.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GroupSyncTest {

    @Test
    void takesNoWritesOnceClosed() {
        try (Store store = Store.inMemory()) {
            GroupSync commit = new GroupSync(store, new Unsynced());
            assertThat(commit.durably(() -> false, () -> "done")).isEqualTo("done");
            commit.close();
            assertThatThrownBy(() -> commit.durably(() -> false, () -> "lost")).hasMessageContaining("closed");
        }
    }
}

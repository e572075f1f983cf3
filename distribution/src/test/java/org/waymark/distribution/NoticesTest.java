package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "META-INF/LICENSE.txt",
                "META-INF/licenses/LICENSE.slf4j.txt",
                "LICENSE-junit.txt",
                "license/LICENSE.aix-netbsd.txt",
                "META-INF/COPYRIGHT",
                "about.html"
            })
    void knowsTextsOfLicencesAndNotices(String entry) {
        assertThat(Notices.isNotice(entry)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/MANIFEST.MF", "org/License.class", "NoticeBoard.class", "org/license.txt"})
    void leavesEverythingElse(String entry) {
        assertThat(Notices.isNotice(entry)).isFalse();
    }
}

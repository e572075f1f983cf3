package org.waymark.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are safe on any computer, and end as their type does. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    survey.pdf, survey.pdf
                    Survey of June.PDF, Survey of June.pdf
                    survey, survey.pdf
                    'C:\\Users\\anna\\survey.pdf', survey.pdf
                    ../../etc/passwd.pdf, passwd.pdf
                    /.pdf, pdf.pdf
                    ..., file.pdf
                    '  a   b .pdf', a b.pdf
                    'a<b>:c|d?e*f".pdf', a_b__c_d_e_f_.pdf
                    con.pdf, con_.pdf
                    Größe.pdf, Größe.pdf
                    [redacted on 1 May].pdf, [redacted on 1 May].pdf
                    """)
    void isKeptWithoutWhatCouldHarm(String typed, String kept) {
        assertThat(FileName.of(typed, FileType.PDF).name()).isEqualTo(kept);
    }

    @Test
    void losesCharactersThatShowNothingOrTurnTheOthers() {
        assertThat(FileName.of("invoice\u202efdp.pdf", FileType.PDF).name()).isEqualTo("invoicefdp.pdf");
        assertThat(FileName.of("a\u0000b\nc\u200b\ufeff.pdf", FileType.PDF).name())
                .isEqualTo("ab c.pdf");
        assertThat(FileName.of("G\u0072o\u0308\u00dfe.pdf", FileType.PDF).name())
                .isEqualTo("Größe.pdf");
    }

    @Test
    void isShortenedBeforeItsEnding() {
        String name = FileName.of("é".repeat(250) + ".docx", FileType.WORD).name();
        assertThat(name)
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .startsWith("éé")
                .endsWith("é.docx");
    }

    @Test
    void ofATextSaysWhetherItIsATable() {
        assertThat(FileName.of("figures.csv", FileType.TEXT).type()).isEqualTo(FileType.CSV);
        assertThat(FileName.of("minutes.txt", FileType.TEXT).type()).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.exe", "survey.pdf.exe", "survey.html", "survey.png", "survey.docm"})
    void thatSaysSomethingElseIsRefused(String name) {
        assertThatThrownBy(() -> FileName.of(name, FileType.PDF))
                .hasMessageStartingWith("The name ends in .")
                .hasMessageContaining("but the file is a PDF")
                .hasMessageContaining("ends in .pdf");
    }
}

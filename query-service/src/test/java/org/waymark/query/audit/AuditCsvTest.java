package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.Role;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.happening.Happening;

class AuditCsvTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final FieldChange ADOPTED = new FieldChange("status", "Draft", "Adopted");

    @Test
    void beginsWithAByteOrderMarkAndTheNamesOfTheColumns() {
        assertThat(AuditCsv.headings())
                .isEqualTo("\ufeffposition,recorded at,recorded at (UTC),as"
                        + " at,actor,role,type,item,sentence,field,before,after,reason,decision,imported"
                        + " from,actor name\r\n");
    }

    @Test
    void writesALineForEachChange() {
        AuditEntry entry =
                entry("Adopted the strategy.", "Agreed, at last", ADOPTED, new FieldChange("aim", null, "Stay"));
        assertThat(AuditCsv.lines(entry, LONDON))
                .isEqualTo(
                        "7,2023-07-01T10:00:00+01:00,2023-07-01T09:00:00.123Z,2023-06-30,sponsor,Sponsor,StrategyAdopted,SG23,Adopted"
                                + " the strategy.,status,Draft,Adopted,\"Agreed, at last\",,,sponsor\r\n"
                                + "7,2023-07-01T10:00:00+01:00,2023-07-01T09:00:00.123Z,2023-06-30,sponsor,Sponsor,StrategyAdopted,SG23,Adopted"
                                + " the strategy.,aim,,Stay,\"Agreed, at last\",,,sponsor\r\n");
    }

    @Test
    void writesOneLineForWhatChangedNothing() {
        assertThat(AuditCsv.lines(entry("Added a note.", "because"), LONDON))
                .isEqualTo(
                        "7,2023-07-01T10:00:00+01:00,2023-07-01T09:00:00.123Z,2023-06-30,sponsor,Sponsor,StrategyAdopted,SG23,Added"
                                + " a note.,,,,because,,,sponsor\r\n");
    }

    @Test
    void doublesQuotes() {
        assertThat(AuditCsv.lines(entry("Said \"yes\".", "because"), LONDON)).contains("\"Said \"\"yes\"\".\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"})
    void letsNoSpreadsheetTakeATextForAFormula(String sign) {
        assertThat(AuditCsv.lines(entry("Adopted the strategy.", sign + "HYPERLINK(1)", ADOPTED), LONDON))
                .contains(",'" + sign + "HYPERLINK(1),");
    }

    private static AuditEntry entry(String sentence, String reason, FieldChange... changes) {
        return new AuditEntry(
                7,
                Instant.parse("2023-07-01T09:00:00.123Z"),
                LocalDate.of(2023, 6, 30),
                "sponsor",
                Role.SPONSOR,
                "StrategyAdopted",
                new Happening.StrategyChanged(),
                "SG23",
                sentence,
                List.of(changes),
                null,
                reason,
                null,
                null);
    }

    @Test
    void saysWhereAnImportedRowCameFrom() {
        AuditEntry entered = entry("Planned the action.", "because");
        AuditEntry imported = new AuditEntry(
                entered.position(),
                entered.recordedAt(),
                entered.asAt(),
                entered.actor(),
                entered.role(),
                entered.type(),
                entered.happening(),
                entered.item(),
                entered.sentence(),
                entered.changes(),
                entered.rating(),
                entered.reason(),
                entered.decision(),
                "actions.xlsx, Sheet1, row 14");
        assertThat(AuditCsv.lines(imported, LONDON)).endsWith(",\"actions.xlsx, Sheet1, row 14\",sponsor\r\n");
    }
}

package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.happening.Happening;

class AuditCsvTest {

    @Test
    void writesOneLineAnEntry() {
        assertThat(AuditCsv.line(entry("Adopted the strategy.", "Agreed, at last")))
                .isEqualTo(
                        "7,2023-07-01T09:00:00Z,2023-06-30,sponsor,Sponsor,StrategyAdopted,SG23,Adopted the strategy.,"
                                + "status: Draft → Adopted,\"Agreed, at last\",\r\n");
    }

    @Test
    void doublesQuotes() {
        assertThat(AuditCsv.line(entry("Said \"yes\".", "because"))).contains("\"Said \"\"yes\"\".\"");
    }

    @Test
    void letsNoSpreadsheetTakeATextForAFormula() {
        assertThat(AuditCsv.line(entry("Adopted the strategy.", "=HYPERLINK(1)")))
                .contains(",'=HYPERLINK(1),");
    }

    private static AuditEntry entry(String sentence, String reason) {
        return new AuditEntry(
                7,
                Instant.parse("2023-07-01T09:00:00Z"),
                LocalDate.of(2023, 6, 30),
                "sponsor",
                Role.SPONSOR,
                "StrategyAdopted",
                new Happening.StrategyChanged(),
                "SG23",
                sentence,
                List.of(new FieldChange("status", "Draft", "Adopted")),
                reason,
                null);
    }
}

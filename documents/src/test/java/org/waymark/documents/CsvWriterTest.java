package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Document.Orientation;

class CsvWriterTest {

    @Test
    void writesTypedValuesAndNoFormula() throws IOException {
        Document document = new Document(Samples.about(), Orientation.LANDSCAPE, List.of(Samples.table()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter().write(document, out);
        String text = out.toString(StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeffRef,What may happen,Owner,Now: Rating,Now: Since,Recorded,Actions\r\n");
        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        assertThat(records).hasSize(7);
        assertThat(records.get(1).get(4)).isEqualTo("2026-05-31");
        assertThat(records.get(1).get(5)).isEqualTo("2026-06-30T13:00:00+01:00");
        assertThat(records.get(2).get(1)).startsWith("'=HYPERLINK");
        assertThat(records.get(6).get(6)).isEqualTo("-2.50");
    }
}

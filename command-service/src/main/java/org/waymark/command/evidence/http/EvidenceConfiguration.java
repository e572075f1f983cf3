package org.waymark.command.evidence.http;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.waymark.command.evidence.FileLimits;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.files.LedgerFiles;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /**
     * How much is taken.
     *
     * @param file     most of one file
     * @param strategy most of all files of a strategy
     */
    @Bean
    FileLimits fileLimits(
            @Value("${waymark.files.max-size:10MB}") DataSize file,
            @Value("${waymark.files.max-total:1GB}") DataSize strategy) {
        return new FileLimits(file.toBytes(), strategy.toBytes());
    }

    @Bean
    StoredFiles storedFiles(MongoDatabase database, LedgerSettings settings, FileLimits limits, Clock clock) {
        return new StoredFiles(new LedgerFiles(database, settings), limits, clock);
    }

    @Bean
    FileSenders fileSenders(LedgerReader ledger) {
        return new FileSenders(ledger);
    }

    @Bean
    FileSweep fileSweep(
            @Qualifier("background") MongoDatabase database,
            @Qualifier("background") LedgerReader ledger,
            LedgerSettings settings,
            Clock clock) {
        return new FileSweep(new LedgerFiles(database, settings), ledger, clock);
    }
}

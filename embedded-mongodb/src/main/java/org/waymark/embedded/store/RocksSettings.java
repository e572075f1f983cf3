package org.waymark.embedded.store;

import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Env;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksMemEnv;
import org.rocksdb.Statistics;
import org.rocksdb.StatsLevel;
import org.rocksdb.Status;
import org.rocksdb.TickerType;
import org.rocksdb.WALRecoveryMode;

/** How a RocksDB is opened; holds memory outside of the heap until it is closed, which must be after the database is. */
final class RocksSettings implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    /** Written to disk, as a file of its own, when there is so much of it in memory. */
    private static final int WRITE_BUFFER = 16 * MEGABYTE;

    private static final int WRITE_BUFFERS = 4;
    private static final int BLOCK = 8 * 1024;
    private static final int BITS_A_KEY = 10;
    private static final int CACHE = 64 * MEGABYTE;

    /** What is in memory anyhow need not be there twice. */
    private static final int CACHE_IN_MEMORY = 8 * MEGABYTE;

    private static final List<TickerType> WRITTEN =
            List.of(TickerType.WAL_FILE_BYTES, TickerType.FLUSH_WRITE_BYTES, TickerType.COMPACT_WRITE_BYTES);

    private static final Pattern DAMAGED_BLOCK = Pattern.compile(" in (\\S.*\\S) offset (\\d+) size ");

    private final Statistics statistics = new Statistics();
    private final BloomFilter filter = new BloomFilter(BITS_A_KEY);
    private final @Nullable Env memory;
    private final Cache blocks;
    private final DBOptions databaseOptions;
    private final ColumnFamilyOptions tableOptions;
    private final Options options;

    private RocksSettings(@Nullable Env memory, boolean create) {
        this.memory = memory;
        blocks = new LRUCache(memory == null ? CACHE : CACHE_IN_MEMORY);
        statistics.setStatsLevel(StatsLevel.EXCEPT_DETAILED_TIMERS);
        databaseOptions = databaseOptions(create);
        tableOptions = tableOptions();
        if (memory != null) {
            databaseOptions.setEnv(memory);
        }
        options = new Options(databaseOptions, tableOptions);
    }

    private DBOptions databaseOptions(boolean create) {
        Properties onlyByName = new Properties();
        // A whole log that is missing, or one that lost its end, is found when the database is opened.
        onlyByName.setProperty("track_and_verify_wals_in_manifest", "true");
        return DBOptions.getDBOptionsFromProps(onlyByName)
                .setCreateIfMissing(create)
                .setErrorIfExists(create)
                .setParanoidChecks(true)
                .setMaxOpenFiles(-1)
                // What was torn was never acknowledged: see Acknowledged.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setAvoidFlushDuringShutdown(true)
                // Or each log would take 17 MB from the disk, whatever is in it; it is no faster with them.
                .setAllowFAllocate(false)
                .setStatistics(statistics)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0)
                .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL)
                .setKeepLogFileNum(1);
    }

    private ColumnFamilyOptions tableOptions() {
        return new ColumnFamilyOptions()
                .setWriteBufferSize(WRITE_BUFFER)
                .setMaxWriteBufferNumber(WRITE_BUFFERS)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(blocks)
                        .setFilterPolicy(filter)
                        .setBlockSize(BLOCK));
    }

    /** For a database kept in memory, which is created. */
    static RocksSettings inMemory() {
        NativeLibrary.load();
        return new RocksSettings(new RocksMemEnv(Env.getDefault()), true);
    }

    /** For a database on disk that is there. */
    static RocksSettings existing() {
        NativeLibrary.load();
        return new RocksSettings(null, false);
    }

    /** For a database on disk that is created. */
    static RocksSettings created() {
        NativeLibrary.load();
        return new RocksSettings(null, true);
    }

    /** Leaves the files as they are: compaction ends at a damaged block, and with it all writing. */
    RocksSettings withoutCompaction() {
        options.setDisableAutoCompactions(true);
        return this;
    }

    Options options() {
        return options;
    }

    /** How many bytes were written with these. */
    long written() {
        return WRITTEN.stream().mapToLong(statistics::getTickerCount).sum();
    }

    /** A failure in our words where it is a damaged block, otherwise as it is. */
    static Exception explained(RocksDBException failure) {
        if (!isCorruption(failure)) {
            return failure;
        }
        Matcher block = DAMAGED_BLOCK.matcher(String.valueOf(failure.getMessage()));
        return block.find()
                ? new DamagedBlockException(block.group(1), Long.parseLong(block.group(2)), failure)
                : new DamagedBlockException(failure);
    }

    static boolean isCorruption(RocksDBException failure) {
        Status status = failure.getStatus();
        return status != null && status.getCode() == Status.Code.Corruption;
    }

    @Override
    public void close() {
        options.close();
        databaseOptions.close();
        tableOptions.close();
        blocks.close();
        filter.close();
        statistics.close();
        if (memory != null) {
            memory.close();
        }
    }
}

package org.waymark.benchmarks.stores;

/** A library that keeps sorted keys with their values in a folder. */
interface KeptBy extends AutoCloseable {

    /** Writes a document with its index entries, whole or not at all; one caller at a time. That is not yet to say to the disk. */
    void write(Write write) throws Exception;

    /** Brings all that was written before to disk. While it does, nothing is written unless {@link #writesWhileSyncing}. */
    void sync() throws Exception;

    default boolean writesWhileSyncing() {
        return false;
    }
}

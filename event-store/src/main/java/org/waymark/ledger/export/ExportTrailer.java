package org.waymark.ledger.export;

/**
 * The last line of an export: a file without it was cut off.
 *
 * @param commits how many lines of commits precede it
 * @param events how many events they hold
 * @param head hash of the last commit in hex; 64 zeros where there is none
 * @param sha256 SHA-256 in hex of all lines before this one, with their line ends, uncompressed
 */
record ExportTrailer(long commits, long events, String head, String sha256) implements ExportLine {}

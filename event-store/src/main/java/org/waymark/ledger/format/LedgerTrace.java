package org.waymark.ledger.format;

/** What a verification has to remember of a commit beside its hashes, because other places depend on it. */
public sealed interface LedgerTrace permits RedactionTrace, FileTrace {}

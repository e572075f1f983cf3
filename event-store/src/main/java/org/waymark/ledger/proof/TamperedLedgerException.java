package org.waymark.ledger.proof;

/** The ledger does not hold, or is not the one that was signed before: nothing is signed or proved for it. */
public final class TamperedLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedLedgerException(String message) {
        super(message);
    }
}

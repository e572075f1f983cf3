package org.waymark.command.dispatch;

/** How far the ledger is, as this node knows and as the database says. Other nodes write to it too. */
public interface LedgerNews {

    /** The last position that this node knows of; -1 for none. */
    long known();

    /**
     * The last position there is.
     *
     * @throws org.waymark.ledger.LedgerUnavailableException if the database does not answer
     */
    long latest();

    /**
     * How often this node has forgotten what it had read, since texts were erased or might have been. Whoever keeps something made
     * of events reads them anew once this is another number than before.
     */
    long erasures();

    /** Has something done at once each time when {@link #erasures} grows: quick, and without asking anything here. */
    void whenErased(Runnable action);
}

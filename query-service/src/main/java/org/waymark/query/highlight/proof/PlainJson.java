package org.waymark.query.highlight.proof;

import org.waymark.ledger.proof.InvalidNoteException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** JSON that anybody may have written is read value by value before it is kept as a whole. */
public final class PlainJson {

    /** A proof has one for each event that was recorded in the same commit, and a few for each doubling of the ledger. */
    private static final int MOST_VALUES = 200_000;

    private static final JsonMapper JSON = new JsonMapper();

    private PlainJson() {}

    /** @throws InvalidNoteException if it is no JSON, or has more values than there is use for */
    public static void check(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (int values = 0; parser.nextToken() != null; values++) {
                if (values > MOST_VALUES) {
                    throw new InvalidNoteException("It holds more than can be checked.");
                }
            }
        } catch (JacksonException e) {
            throw new InvalidNoteException("It is not JSON.", e);
        }
    }
}

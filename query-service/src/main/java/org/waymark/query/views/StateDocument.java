package org.waymark.query.views;

import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.waymark.events.StrategyCode;

/**
 * A state as its document among those of all views: {@code _id} is {@code view/strategy/key}, where the view carries its
 * version; then {@code strategy}, the positions {@code first} and {@code seen}, {@code state}, and the checksum {@code sum}.
 */
final class StateDocument {

    static final String ID = "_id";
    static final String STRATEGY = "strategy";
    static final String SEEN = "seen";
    private static final String FIRST = "first";
    private static final String STATE = "state";

    private StateDocument() {}

    /** @param id of the state within its view */
    static String id(View<?> view, String id) {
        return ViewNames.versioned(view) + "/" + id;
    }

    /** The versioned name of the view that a document is of. */
    static String view(RawBsonDocument document) {
        String id = document.getString(ID).getValue();
        return id.substring(0, id.indexOf('/'));
    }

    /** The id of a state within its view, of a document that may be damaged. */
    static String idWithin(View<?> view, RawBsonDocument document) {
        String id = document.getString(ID).getValue();
        return id.substring(Math.min(id.length(), id(view, "").length()));
    }

    static <S> RawBsonDocument write(View<S> view, StoredState<S> state) {
        return RawDocuments.of(fields -> {
            fields.writeString(ID, id(view, state.id()));
            fields.writeString(STRATEGY, state.strategy().value());
            fields.writeInt64(FIRST, state.first());
            fields.writeInt64(SEEN, state.seen());
            fields.writeName(STATE);
            ViewJson.write(fields, state.state());
        });
    }

    /** @throws DamagedViewException if it is not what {@link #write} wrote of this view */
    static <S> StoredState<S> read(View<S> view, RawBsonDocument document) {
        try {
            RawDocuments.check(document);
            return decoded(view, document);
        } catch (RuntimeException e) {
            throw new DamagedViewException(view.name(), e);
        }
    }

    private static <S> StoredState<S> decoded(View<S> view, RawBsonDocument document) {
        String id = "";
        String strategy = "";
        long first = -1;
        long seen = -1;
        S state = null;
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case ID -> id = reader.readString();
                    case STRATEGY -> strategy = reader.readString();
                    case FIRST -> first = reader.readInt64();
                    case SEEN -> seen = reader.readInt64();
                    case STATE -> state = ViewJson.read(reader, view.stateType());
                    default -> reader.skipValue();
                }
            }
        }
        if (state == null || first < 0 || seen < first || !id.startsWith(id(view, strategy + "/"))) {
            throw new IllegalArgumentException("No state of " + view.name() + ": " + id);
        }
        return new StoredState<>(id.substring(id(view, "").length()), new StrategyCode(strategy), first, seen, state);
    }
}

package org.waymark.query.views;

import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.waymark.events.StrategyCode;

/**
 * A state as its document among those of all views: {@code _id} is {@code view/strategy/key}, where the view carries its
 * version; then {@code strategy}, the positions {@code first} and {@code seen}, and {@code state}.
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

    /** @throws IllegalArgumentException if it is not what {@link #write} wrote of this view */
    static <S> StoredState<S> read(View<S> view, RawBsonDocument document) {
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
        if (state == null || !id.startsWith(id(view, ""))) {
            throw new IllegalArgumentException("No state of " + view.name() + ": " + id);
        }
        return new StoredState<>(id.substring(id(view, "").length()), new StrategyCode(strategy), first, seen, state);
    }
}

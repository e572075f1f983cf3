package org.waymark.query.views;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * States and entries to and from BSON, in the fields of their JSON: dates stay ISO text, so what is read equals what was
 * written, and a person can read the documents.
 */
final class ViewJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private ViewJson() {}

    /** Writes a value, a record, as a document; the writer expects a value. */
    static void write(BsonWriter writer, Object value) {
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            MAPPER.writeValue(tokens, value);
            try (JsonParser parser = tokens.asParser()) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    write(writer, token, parser);
                }
            }
        }
    }

    private static void write(BsonWriter writer, JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> writer.writeStartDocument();
            case END_OBJECT -> writer.writeEndDocument();
            case START_ARRAY -> writer.writeStartArray();
            case END_ARRAY -> writer.writeEndArray();
            case PROPERTY_NAME -> writer.writeName(parser.currentName());
            case VALUE_STRING -> writer.writeString(parser.getString());
            case VALUE_TRUE -> writer.writeBoolean(true);
            case VALUE_FALSE -> writer.writeBoolean(false);
            case VALUE_NULL -> writer.writeNull();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(writer, parser);
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalArgumentException("No part of a state: " + token);
        }
    }

    private static void writeNumber(BsonWriter writer, JsonParser parser) {
        switch (parser.getNumberType()) {
            case INT -> writer.writeInt32(parser.getIntValue());
            case LONG -> writer.writeInt64(parser.getLongValue());
            case FLOAT, DOUBLE -> writer.writeDouble(parser.getDoubleValue());
            case BIG_INTEGER, BIG_DECIMAL -> writer.writeDecimal128(new Decimal128(parser.getDecimalValue()));
        }
    }

    /** Reads a document as a value; the reader is before the document. */
    static <T> T read(BsonReader reader, Class<T> type) {
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            readDocument(reader, tokens);
            try (JsonParser parser = tokens.asParser()) {
                return MAPPER.readValue(parser, type);
            }
        }
    }

    private static void readDocument(BsonReader reader, TokenBuffer tokens) {
        reader.readStartDocument();
        tokens.writeStartObject();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            tokens.writeName(reader.readName());
            readValue(reader, tokens);
        }
        tokens.writeEndObject();
        reader.readEndDocument();
    }

    private static void readArray(BsonReader reader, TokenBuffer tokens) {
        reader.readStartArray();
        tokens.writeStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            readValue(reader, tokens);
        }
        tokens.writeEndArray();
        reader.readEndArray();
    }

    private static void readValue(BsonReader reader, TokenBuffer tokens) {
        switch (reader.getCurrentBsonType()) {
            case DOCUMENT -> readDocument(reader, tokens);
            case ARRAY -> readArray(reader, tokens);
            case STRING -> tokens.writeString(reader.readString());
            case BOOLEAN -> tokens.writeBoolean(reader.readBoolean());
            case INT32 -> tokens.writeNumber(reader.readInt32());
            case INT64 -> tokens.writeNumber(reader.readInt64());
            case DOUBLE -> tokens.writeNumber(reader.readDouble());
            case DECIMAL128 -> tokens.writeNumber(reader.readDecimal128().bigDecimalValue());
            case NULL -> {
                reader.readNull();
                tokens.writeNull();
            }
            default -> throw new IllegalArgumentException("No part of a state: " + reader.getCurrentBsonType());
        }
    }
}

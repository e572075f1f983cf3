package org.waymark.query.fulltext;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** A document to be indexed, and the names of its fields. No text is stored: what is shown is kept beside the index. */
public final class TextFields {

    /** The key of a document: one put later with the same takes its place. */
    static final String KEY = "key";

    static final String NUMBER = "number";
    static final String REF = "ref";
    static final String PERSON = "person";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String COMMENT = "comment";

    /** Fields of text, with what a word in them is worth. */
    static final Map<String, Float> TEXTS = Map.of(TITLE, 6f, TEXT, 1.5f, COMMENT, 1f);

    private final Document document = new Document();

    private TextFields() {}

    /** An empty one. */
    public static TextFields of(String key) {
        TextFields fields = new TextFields();
        fields.document.add(new StringField(KEY, key, Field.Store.YES));
        return fields;
    }

    /** A number that it is found by, and ordered by, such as a position. */
    public static TextFields numbered(long number) {
        TextFields fields = of(Long.toString(number));
        fields.document.add(new LongPoint(NUMBER, number));
        fields.document.add(new NumericDocValuesField(NUMBER, number));
        return fields;
    }

    /** Its ref. */
    public TextFields ref(String ref) {
        document.add(new StringField(REF, TextQuery.asRef(ref), Field.Store.NO));
        return this;
    }

    public TextFields title(String title) {
        document.add(new TextField(TITLE, title, Field.Store.NO));
        return this;
    }

    public TextFields texts(List<String> texts) {
        texts.forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        return this;
    }

    public TextFields comments(List<String> texts) {
        texts.forEach(text -> document.add(new TextField(COMMENT, text, Field.Store.NO)));
        return this;
    }

    /** Those whom it names, as they are stored. */
    public TextFields people(List<String> people) {
        people.forEach(person -> document.add(new StringField(PERSON, person, Field.Store.NO)));
        return this;
    }

    /** An exact value that it is narrowed by. */
    public TextFields exact(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        return this;
    }

    Document document() {
        return document;
    }
}

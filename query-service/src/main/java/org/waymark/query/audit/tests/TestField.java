package org.waymark.query.audit.tests;

import java.util.List;
import org.waymark.query.web.Option;

/**
 * A field of the form above a test.
 *
 * @param name    of the parameter
 * @param hint    empty where the label says enough
 * @param value   what is in it
 * @param options what can be chosen; empty where it is typed
 * @param shape   how it is typed
 */
public record TestField(String name, String label, String hint, String value, List<Option> options, Shape shape) {

    /** How a field is filled. */
    public enum Shape {
        WORDS,
        NUMBER,
        DATE,
        CHOICE
    }

    public TestField {
        options = List.copyOf(options);
    }

    static TestField words(String name, String label, String hint, String value) {
        return new TestField(name, label, hint, value, List.of(), Shape.WORDS);
    }

    static TestField number(String name, String label, String hint, int value) {
        return new TestField(name, label, hint, Integer.toString(value), List.of(), Shape.NUMBER);
    }

    static TestField date(String name, String label, String value) {
        return new TestField(name, label, "", value, List.of(), Shape.DATE);
    }

    static TestField choice(String name, String label, String value, List<Option> options) {
        return new TestField(name, label, "", value, options, Shape.CHOICE);
    }
}

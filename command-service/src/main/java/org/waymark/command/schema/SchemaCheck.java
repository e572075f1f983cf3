package org.waymark.command.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.events.StrategyCode;
import tools.jackson.databind.JsonNode;

/** Compares JSON with a shape and says, in plain words, everything that is wrong with it. */
public final class SchemaCheck {

    private final List<FieldError> errors = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong; empty where nothing is. */
    public static List<FieldError> check(JsonNode json, FieldSchema.Fields shape) {
        SchemaCheck check = new SchemaCheck();
        check.fields("", json, shape);
        return check.errors;
    }

    private void value(String path, JsonNode json, FieldSchema shape) {
        switch (shape) {
            case FieldSchema.Text text -> text(path, json, text);
            case FieldSchema.Whole whole -> whole(path, json, whole);
            case FieldSchema.Truth _ -> {
                if (!json.isBoolean()) {
                    say(path, "must be true or false");
                }
            }
            case FieldSchema.Date _ -> date(path, json);
            case FieldSchema.Code _ -> code(path, json);
            case FieldSchema.Zone _ -> zone(path, json);
            case FieldSchema.Choice choice -> {
                if (!json.isString() || choice.words().stream().noneMatch(json.stringValue()::equalsIgnoreCase)) {
                    say(path, "must be one of " + String.join(", ", choice.words()));
                }
            }
            case FieldSchema.Many many -> many(path, json, many);
            case FieldSchema.Fields fields -> fields(path, json, fields);
            case FieldSchema.Changes changes -> changes(path, json, changes);
        }
    }

    private void text(String path, JsonNode json, FieldSchema.Text shape) {
        if (!json.isString()) {
            say(path, "must be a text");
        } else if (json.stringValue().isBlank()) {
            say(path, "must not be empty");
        } else if (json.stringValue().length() > shape.max()) {
            say(
                    path,
                    "may have at most " + shape.max() + " characters, and has "
                            + json.stringValue().length());
        } else if (shape.form() != Field.Form.TEXT
                && !json.stringValue().strip().matches(shape.form().pattern())) {
            say(path, shape.form().message());
        }
    }

    private void whole(String path, JsonNode json, FieldSchema.Whole shape) {
        if (!json.isIntegralNumber()) {
            say(path, "must be a whole number");
        } else if (!json.canConvertToLong() || json.longValue() > shape.most() || json.longValue() < shape.least()) {
            say(path, bounds(shape));
        }
    }

    private static String bounds(FieldSchema.Whole shape) {
        return shape.most() < Integer.MAX_VALUE
                ? "must be between " + shape.least() + " and " + shape.most()
                : "is too large a number, or too small";
    }

    private void date(String path, JsonNode json) {
        try {
            LocalDate date = LocalDate.parse(json.asString());
            if (date.getYear() < 1900 || date.getYear() > 2999) {
                say(path, "must be a date between 1900 and 2999");
            }
        } catch (DateTimeException e) {
            say(path, "must be a date such as 2023-06-30");
        }
    }

    private void code(String path, JsonNode json) {
        try {
            new StrategyCode(json.isString() ? json.stringValue() : "");
        } catch (IllegalArgumentException e) {
            say(path, "must be 2 to 20 capital letters, digits or hyphens and start with a letter, such as SG23");
        }
    }

    private void zone(String path, JsonNode json) {
        if (!json.isString() || !ZoneId.getAvailableZoneIds().contains(json.stringValue())) {
            say(path, "must be a time zone such as Europe/London");
        }
    }

    private void many(String path, JsonNode json, FieldSchema.Many shape) {
        if (!json.isArray()) {
            say(path, "must be a list");
            return;
        }
        if (json.size() < shape.atLeast()) {
            say(path, "needs at least " + (shape.atLeast() == 1 ? "one entry" : shape.atLeast() + " entries"));
        }
        if (json.size() > Texts.ENTRIES) {
            say(path, "may have at most " + Texts.ENTRIES + " entries, and has " + json.size());
        }
        for (int index = 0; index < json.size(); index++) {
            value(path + "[" + index + "]", json.get(index), shape.each());
        }
    }

    private void fields(String path, JsonNode json, FieldSchema.Fields shape) {
        if (!json.isObject()) {
            say(path, "must be an object with the fields " + String.join(", ", shape.names()));
            return;
        }
        noOthers(path, json, shape);
        for (NamedField field : shape.fields()) {
            JsonNode value = json.path(field.name());
            boolean empty = isEmpty(value);
            if (empty && field.required()) {
                say(join(path, field.name()), "is needed");
            } else if (!empty) {
                value(join(path, field.name()), value, field.shape());
            }
        }
    }

    private void changes(String path, JsonNode json, FieldSchema.Changes shape) {
        if (!json.isObject() || json.isEmpty()) {
            say(
                    path,
                    "must be an object with at least one of the fields "
                            + String.join(", ", shape.of().names()));
            return;
        }
        noOthers(path, json, shape.of());
        for (NamedField field : shape.of().fields()) {
            if (json.has(field.name())) {
                change(join(path, field.name()), json.path(field.name()), field);
            }
        }
    }

    private void change(String path, JsonNode value, NamedField field) {
        if (!isEmpty(value)) {
            value(path, value, field.shape());
        } else if (field.required()) {
            say(path, "is needed and cannot be cleared");
        }
    }

    private void noOthers(String path, JsonNode json, FieldSchema.Fields shape) {
        json.propertyNames().stream()
                .filter(name -> !shape.names().contains(name))
                .forEach(name -> say(
                        join(path, name), "is not a field here; the fields are " + String.join(", ", shape.names())));
    }

    /** A form sends an empty text for a field that was not filled in. */
    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank();
    }

    private void say(String path, String what) {
        errors.add(new FieldError(path, (path.isEmpty() ? "The body" : path) + " " + what + "."));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

package org.waymark.command.schema;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.events.CaseId;
import org.waymark.events.StrategyCode;
import tools.jackson.databind.JsonNode;

/** Compares cleaned JSON with a schema and says, in plain words, everything that is wrong with it. */
public final class SchemaCheck {

    private final List<FieldError> errors = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong; empty where nothing is. */
    public static List<FieldError> check(JsonNode json, FieldSchema.Fields schema) {
        SchemaCheck check = new SchemaCheck();
        check.fields("", json, schema);
        return check.errors;
    }

    private void value(String path, JsonNode json, FieldSchema schema) {
        switch (schema) {
            case FieldSchema.Text text -> text(path, json, text);
            case FieldSchema.Reference _ -> reference(path, json);
            case FieldSchema.Integer integer -> integer(path, json, integer);
            case FieldSchema.Number _ -> number(path, json);
            case FieldSchema.Bool _ -> {
                if (!json.isBoolean()) {
                    say(path, "must be true or false");
                }
            }
            case FieldSchema.Date _ -> date(path, json);
            case FieldSchema.Code _ -> code(path, json);
            case FieldSchema.Zone _ -> zone(path, json);
            case FieldSchema.Enum oneOf -> {
                if (!json.isString() || oneOf.words().stream().noneMatch(json.stringValue()::equalsIgnoreCase)) {
                    say(path, "must be one of " + String.join(", ", oneOf.words()));
                }
            }
            case FieldSchema.List list -> list(path, json, list);
            case FieldSchema.Fields fields -> fields(path, json, fields);
            case FieldSchema.Changes changes -> changes(path, json, changes);
            case FieldSchema.Cells _ -> cells(path, json);
        }
    }

    private void text(String path, JsonNode json, FieldSchema.Text schema) {
        if (!json.isString()) {
            say(path, "must be a text");
        } else if (json.stringValue().isEmpty()) {
            say(path, "must not be empty");
        } else if (!Texts.isReadable(json.stringValue())) {
            say(path, "has a character that is not text, such as a control character; remove it");
        } else if (Texts.length(json.stringValue()) > schema.max()) {
            say(path, "may have at most " + schema.max() + " characters, and has " + Texts.length(json.stringValue()));
        } else if (schema.form() != Field.Form.TEXT
                && !json.stringValue().matches(schema.form().pattern())) {
            say(path, schema.form().message());
        }
    }

    private void reference(String path, JsonNode json) {
        if (!json.isString()) {
            say(path, "must be a text");
        } else if (json.stringValue().isEmpty()) {
            say(path, "must not be empty");
        } else if (!CaseId.isRef(json.stringValue())) {
            say(path, Ref.MESSAGE);
        }
    }

    private void integer(String path, JsonNode json, FieldSchema.Integer schema) {
        if (!json.isIntegralNumber()) {
            say(path, "must be a whole number");
        } else if (!json.canConvertToLong() || json.longValue() > schema.most() || json.longValue() < schema.least()) {
            say(path, bounds(json, schema));
        }
    }

    private void number(String path, JsonNode json) {
        if (!json.isString() || Figure.read(json.stringValue()).isEmpty()) {
            say(path, Figure.MESSAGE);
        }
    }

    private static String bounds(JsonNode json, FieldSchema.Integer schema) {
        if (schema.most() < Integer.MAX_VALUE) {
            return "must be between " + schema.least() + " and " + schema.most();
        }
        return schema.least() > Integer.MIN_VALUE && json.decimalValue().signum() <= 0
                ? "must be " + schema.least() + " or more"
                : "is too large a number, or too small";
    }

    private void date(String path, JsonNode json) {
        DayCheck.fault(json.isString() ? json.stringValue() : "").ifPresent(fault -> say(path, fault));
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

    private void list(String path, JsonNode json, FieldSchema.List schema) {
        if (!json.isArray()) {
            say(path, "must be a list");
            return;
        }
        if (json.size() < schema.atLeast()) {
            say(path, "needs at least " + (schema.atLeast() == 1 ? "one entry" : schema.atLeast() + " entries"));
        }
        if (json.size() > schema.atMost()) {
            say(path, "may have at most " + schema.atMost() + " entries, and has " + json.size());
        }
        for (int index = 0; index < json.size(); index++) {
            value(path + "[" + index + "]", json.get(index), schema.each());
        }
    }

    private void cells(String path, JsonNode json) {
        if (!json.isObject() || json.isEmpty()) {
            say(path, "must be an object that says for at least one cell, by its id, what it holds");
        } else if (json.size() > CellValues.MOST) {
            say(path, "may have at most " + CellValues.MOST + " cells, and has " + json.size());
        } else {
            json.properties().forEach(cell -> cell(join(path, Texts.readable(cell.getKey())), cell.getValue()));
        }
    }

    private void cell(String path, JsonNode json) {
        if (json.isArray()) {
            list(path, json, CellValues.LIST);
        } else if (json.isString()) {
            text(path, json, CellValues.TEXT);
        } else if (json.isObject()) {
            say(path, "must be a text, a number, true or false, or a list of texts");
        }
    }

    private void fields(String path, JsonNode json, FieldSchema.Fields schema) {
        if (!json.isObject()) {
            say(path, "must be an object with the fields " + String.join(", ", schema.names()));
            return;
        }
        noOthers(path, json, schema);
        for (NamedField field : schema.fields()) {
            JsonNode value = json.path(field.name());
            boolean empty = isEmpty(value);
            if (empty && field.required()) {
                say(join(path, field.name()), "is needed");
            } else if (!empty) {
                value(join(path, field.name()), value, field.schema());
            }
        }
    }

    private void changes(String path, JsonNode json, FieldSchema.Changes schema) {
        if (!json.isObject() || json.isEmpty()) {
            say(
                    path,
                    "must be an object with at least one of the fields "
                            + String.join(", ", schema.of().names()));
            return;
        }
        noOthers(path, json, schema.of());
        for (NamedField field : schema.of().fields()) {
            if (json.has(field.name())) {
                change(join(path, field.name()), json.path(field.name()), field);
            }
        }
    }

    private void change(String path, JsonNode value, NamedField field) {
        if (!isEmpty(value)) {
            value(path, value, field.schema());
        } else if (field.required()) {
            say(path, "is needed and cannot be cleared");
        }
    }

    private void noOthers(String path, JsonNode json, FieldSchema.Fields schema) {
        json.propertyNames().stream()
                .filter(name -> !schema.names().contains(name))
                .forEach(name -> say(
                        join(path, Texts.readable(name)),
                        "is not a field here; the fields are " + String.join(", ", schema.names())));
    }

    /** A form sends an empty text for a field that was not filled in. */
    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isEmpty();
    }

    private void say(String path, String what) {
        errors.add(
                path.isEmpty()
                        ? new FieldError(FieldError.BODY, "The body " + what + ".")
                        : new FieldError(path, path + " " + what + "."));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

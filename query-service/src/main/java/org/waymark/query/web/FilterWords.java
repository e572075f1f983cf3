package org.waymark.query.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, in words, for people who read it on paper: “Showing only: status Complete; overdue”. */
public final class FilterWords {

    /** Under this name a handler puts the words into its model. */
    public static final String ATTRIBUTE = "filterInWords";

    private final List<String> parts = new ArrayList<>();

    /** A choice by its name, such as “Status”, and what was chosen; blank or null narrows nothing. */
    public FilterWords and(String name, @Nullable String chosen) {
        if (chosen != null && !chosen.isBlank()) {
            parts.add(name.isEmpty() ? chosen.strip() : name + " " + chosen.strip());
        }
        return this;
    }

    /** A choice from a list, in the words of the list. */
    public FilterWords and(String name, List<Option> options, String chosen) {
        return and(
                name,
                options.stream()
                        .filter(option ->
                                !option.value().isEmpty() && option.value().equalsIgnoreCase(chosen.strip()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(null));
    }

    /** Something that is ticked or not. */
    public FilterWords and(String name, boolean ticked) {
        return and("", ticked ? name : null);
    }

    /** {@return the sentence; empty where nothing is narrowed} */
    public String sentence() {
        return parts.isEmpty() ? "" : "Showing only: " + String.join("; ", parts);
    }
}

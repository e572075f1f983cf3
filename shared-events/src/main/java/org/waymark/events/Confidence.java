package org.waymark.events;

/** How sure the person is who assessed a risk. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}

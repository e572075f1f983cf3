package org.waymark.events;

/** How sure the assessor of a risk is. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}

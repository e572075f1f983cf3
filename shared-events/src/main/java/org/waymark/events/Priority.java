package org.waymark.events;

/** How important an action is. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}

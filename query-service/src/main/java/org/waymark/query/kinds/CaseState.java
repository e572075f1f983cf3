package org.waymark.query.kinds;

import java.util.Map;

/** The state of a case of one kind with its history: the part of its file that only this kind has. */
public interface CaseState {

    /**
     * How the names of the templates that show it begin, such as {@code risk/case}: {@code -state} and {@code -facts}
     * follow, and {@code -head} and {@code -foot} for what it marks in the timeline. Of its marks, only the {@code anchors}
     * are in the part of the history that is shown.
     */
    String template();

    /** What it marks in the timeline, by the position of the entry. */
    Map<Long, TimelineMark> marks();
}

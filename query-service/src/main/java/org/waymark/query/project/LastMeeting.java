package org.waymark.query.project;

import org.waymark.query.project.ProgressGrid.Meeting;

/** The meeting that trends are compared with, and what people saw there. */
record LastMeeting(Meeting meeting, EarlierProgress saw) {}

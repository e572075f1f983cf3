package org.waymark.query.kinds;

/** The state of a case of one kind as it is at a moment, without its history: what forms about it ask of it. */
public interface CurrentState {}

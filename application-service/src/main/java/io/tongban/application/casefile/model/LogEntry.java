package io.tongban.application.casefile.model;

import java.time.Instant;

/**
 * One line of a case's log.
 *
 * @param sequence from 1, without gaps
 * @param at microseconds at most: what PostgreSQL keeps
 * @param part in which the actor did it
 */
public record LogEntry(int sequence, Instant at, String actorId, String actorName, Part part, Fact fact) {}

package io.tongban.application.casefile.model;

import java.util.UUID;

/**
 * A file handed in for one material of the guide. Its digest stands in the log, so that a file exchanged later shows.
 *
 * @param key of the guide's material; several files may serve one
 * @param sha256 of the content, hexadecimal
 */
public record Piece(String key, UUID material, String fileName, String sha256) {}

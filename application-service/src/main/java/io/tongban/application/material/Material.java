package io.tongban.application.material;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file.
 *
 * @param owner id of who uploaded it
 * @param name as declared, made harmless
 * @param size bytes
 * @param sha256 hexadecimal
 * @param caseNumber of the case it was handed in with; null until then
 */
public record Material(
    UUID id, String owner, String name, String mediaType, long size, String sha256, @Nullable String caseNumber) {}

package io.tongban.catalog.imports;

import io.tongban.catalog.imports.model.Mapping;
import io.tongban.catalog.imports.reading.ListFile;

/**
 * @param name as the administrator's machine calls it
 * @param sha256 lower-case hexadecimal
 * @param mapping what its columns mean
 */
record UploadedFile(String name, long size, String sha256, ListFile list, Mapping mapping) {}

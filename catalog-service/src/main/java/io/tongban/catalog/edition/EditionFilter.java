package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.model.Status;
import org.jspecify.annotations.Nullable;

record EditionFilter(@Nullable RegionCode region, @Nullable Status status) {}

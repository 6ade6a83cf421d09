package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator asks for.
 *
 * @param region the edition's; rows of other regions are refused, rows of regions inside it are not
 * @param dryRun read and check everything, write nothing
 * @param source whose list it is; null when nothing is to be remembered of its columns
 * @param continues the job whose refused rows this list corrects; null for a list of its own
 */
record NewImport(RegionCode region, int year, String title, Mode mode, boolean dryRun, @Nullable String source,
    @Nullable Long continues) {}

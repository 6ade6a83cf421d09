package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;

/**
 * What an administrator asks for.
 *
 * @param region the edition's; rows of other regions are refused, rows of regions inside it are not
 * @param dryRun read and check everything, write nothing
 */
record NewImport(RegionCode region, int year, String title, Mode mode, boolean dryRun) {}

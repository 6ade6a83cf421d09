package io.tongban.catalog.workbook;

import java.util.List;

/**
 * What is wrong with one row of a part sheet.
 *
 * @param code message key {@code row.<code>}, whose placeholders {@code args} fill
 * @param value what stands there
 */
public record PartFault(PartSheet sheet, int row, String column, String code, List<String> args, String value) {}

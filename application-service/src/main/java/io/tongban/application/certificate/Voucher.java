package io.tongban.application.certificate;

import java.time.Instant;
import java.util.List;

/**
 * A written document of a case (书面凭证, 行政许可法 arts. 32 and 38).
 *
 * @param title 受理通知书, 补正告知书, …
 * @param number of the case and the log entry it rests on
 * @param paragraphs in order; the remedies stand among them where the law wants them
 */
public record Voucher(
    String title, String number, String addressee, List<String> paragraphs, String organName, Instant issuedAt) {}

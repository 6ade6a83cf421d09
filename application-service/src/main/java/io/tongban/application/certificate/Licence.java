package io.tongban.application.certificate;

import java.time.Instant;

/**
 * A licence as it was granted.
 *
 * @param holderMasked what a stranger may read of the holder's name
 */
public record Licence(
    String number,
    String caseNumber,
    String itemCode,
    String itemName,
    String holder,
    String holderMasked,
    String identifierMasked,
    String organName,
    Instant issuedAt) {}

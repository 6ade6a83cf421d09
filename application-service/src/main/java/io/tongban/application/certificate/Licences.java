package io.tongban.application.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Issues licences. The document is made once, right after the commit of the decision and outside of its transaction;
 * should that have failed, the first reader makes it. What was made first stays for ever.
 */
@Service
public class Licences {

  private final JdbcLicences licences;
  private final PdfPrinter printer;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Licences(JdbcLicences licences, PdfPrinter printer, ApplicationEventPublisher events, Clock clock) {
    this.licences = licences;
    this.printer = printer;
    this.events = events;
    this.clock = clock;
  }

  private record Issued(Licence licence) {}

  /** Within the transaction of the decision. */
  public void issue(Licence licence) {
    licences.add(licence);
    events.publishEvent(new Issued(licence));
  }

  public Optional<Licence> find(String number) {
    return licences.find(number);
  }

  /** The licence as PDF; empty when none of that number was issued. */
  public Optional<byte[]> document(String number) {
    var made = licences.document(number);
    return made.isPresent() ? made : licences.find(number).map(this::make);
  }

  public byte[] print(Voucher voucher) {
    return printer.print(voucher);
  }

  @Async
  @TransactionalEventListener
  void committed(Issued issued) {
    make(issued.licence());
  }

  private byte[] make(Licence licence) {
    var content = printer.print(licence);
    licences.addDocument(licence.number(), sha256(content), content, clock.instant());
    return licences.document(licence.number()).orElseThrow();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

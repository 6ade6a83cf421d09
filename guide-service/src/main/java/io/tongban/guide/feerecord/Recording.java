package io.tongban.guide.feerecord;

import io.tongban.guide.feerecord.StoredRecords.Stamp;
import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records and corrects. Who may is settled before. */
@Service
class Recording {

  private final StoredRecords records;

  Recording(StoredRecords records) {
    this.records = records;
  }

  @Transactional
  long add(FeeRecord record, String region, String organ, Stamp stamp) {
    var id = records.add(record, region, organ, stamp);
    records.note(id, null, record, stamp);
    return id;
  }

  /** @throws Problem 412 {@code fee-record-changed-meanwhile}; 409 {@code fee-record-of-another-fee} */
  @Transactional
  void correct(long id, int known, FeeRecord record, Stamp stamp) {
    var before = records.locked(id).orElseThrow(() -> new Problem(404, "fee-record-not-found").args(id));
    if (before.version() != known) {
      throw new Problem(412, "fee-record-changed-meanwhile").field("version");
    }
    if (!before.record().subject().equals(record.subject())) {
      throw new Problem(409, "fee-record-of-another-fee");
    }
    records.save(id, record, stamp);
    records.note(id, before.record(), record, stamp);
  }
}

package io.tongban.guide.planted;

import io.tongban.catalog.planted.model.PlantedModel;
import io.tongban.client.catalog.planted.PromiseCatalog;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Planted: field injection, SQL, another's inside, another's record, a clock of its own, a call in a transaction. */
class PlantedController {

  @FeignClient("planted")
  interface Remote {
    void call();
  }

  @Autowired JdbcClient sql;
  @Autowired Remote remote;

  PromiseCatalog foreign(PlantedModel inside) {
    throw new IllegalStateException(inside + " at " + Instant.now());
  }

  @Transactional
  public void step() {
    onward();
  }

  private void onward() {
    remote.call();
  }
}

package io.tongban.client.catalog;

import io.tongban.client.ServiceAway;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** While catalog-service is away: {@link ServiceAway}, never a guess. */
@FeignClient(name = "catalog-service", contextId = "catalog", fallbackFactory = CatalogClient.Away.class)
public interface CatalogClient {

  /** The item as the catalogue in force at that moment holds it; 404 {@code item-not-in-force} when it does not. */
  @GetMapping("/internal/catalog/items/in-force")
  CatalogItem inForce(@RequestParam("code") String code, @RequestParam("at") Instant at);

  /**
   * The items of one edition with all they consist of, templates among them, in code order, at most {@code size}
   * (1–1000) after the given code.
   */
  @GetMapping("/internal/catalog/editions/{id}/described-items")
  DescribedItems describedItems(
      @PathVariable("id") long id,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam("size") int size);

  /** The item or template in force at that moment, with all it consists of; 404 {@code item-not-in-force}. */
  @GetMapping("/internal/catalog/items/described")
  DescribedItem described(@RequestParam("code") String code, @RequestParam("at") Instant at);

  /** Changes with every publication; cheap, to be asked before something known earlier is believed. */
  @GetMapping("/internal/catalog/generation")
  CatalogGeneration generation();

  /** What is known of 1 to 200 codes at any instant, read at one moment. */
  @PostMapping("/internal/catalog/items/validity")
  ItemValidities validity(@RequestBody List<String> codes);

  @Component
  class Away implements FallbackFactory<CatalogClient> {

    @Override
    public CatalogClient create(Throwable cause) {
      var away = ServiceAway.because("catalog-service", cause);
      return new CatalogClient() {
        @Override
        public CatalogItem inForce(String code, Instant at) {
          throw away;
        }

        @Override
        public DescribedItems describedItems(long id, @Nullable String after, int size) {
          throw away;
        }

        @Override
        public DescribedItem described(String code, Instant at) {
          throw away;
        }

        @Override
        public CatalogGeneration generation() {
          throw away;
        }

        @Override
        public ItemValidities validity(List<String> codes) {
          throw away;
        }
      };
    }
  }
}

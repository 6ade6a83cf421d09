package io.tongban.guide;

import io.tongban.client.catalog.CatalogItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample of the product: 64 items of three tiers, each with a whole guide. */
public final class Sample {

  private static final Path HOME = Path.of("..", "data", "sample");

  private Sample() {}

  public static byte[] guides() {
    try {
      return Files.readAllBytes(HOME.resolve("guides.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the items consist of, by code. */
  public static Map<String, JsonNode> elements() {
    try {
      return JsonMapper.shared().readTree(Files.readString(HOME.resolve("elements.json"))).valueStream()
          .collect(Collectors.toMap(one -> one.path("code").asString(), one -> one.path("elements")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<CatalogItem> items(long edition) {
    try (var lines = Files.lines(HOME.resolve("items.csv"))) {
      return lines.skip(1).map(line -> item(edition, line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogItem item(long edition, String[] cells) {
    var region = cells[6];
    return new CatalogItem(edition, "样例目录", cells[4], cells[3], cells[2].isEmpty() ? null : cells[2], cells[5],
        typeName(cells[5]), region, region.length() == 9 ? "TOWNSHIP" : region.endsWith("0000") ? "CITY" : "DISTRICT",
        cells[1], cells[0], cells[7], Integer.parseInt(cells[8]), cells[9], Integer.parseInt(cells[10]), cells[11],
        cells[12], cells[13], cells[14]);
  }

  private static String typeName(String type) {
    return switch (type) {
      case "01" -> "行政许可";
      case "05" -> "行政给付";
      case "07" -> "行政确认";
      case "08" -> "行政奖励";
      case "20" -> "公共服务";
      default -> "其他行政权力";
    };
  }
}

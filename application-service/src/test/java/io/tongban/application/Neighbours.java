package io.tongban.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Catalogue, guides and identities over HTTP, so that the real clients with their fallbacks are under test. */
public final class Neighbours {

  /** In force everywhere in the tests: district item of 滨海新区, organ 11120116000000001A, 10 and 20 days. */
  public static final String ITEM = "120116-XK-001";
  public static final String TOWNSHIP_ITEM = "120116013-GG-001";
  public static final String ITEM_WITHOUT_GUIDE = "120116-XK-002";
  public static final String ORGAN = "11120116000000001A";

  /** Edition 7 holds the items above from the beginning of time. */
  public static final CatalogueStandIn CATALOGUE = catalogue();

  private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();
  /** How often a form was read. */
  public static final AtomicInteger FORMS_READ = new AtomicInteger();
  private static final HttpServer SERVER = serve();

  private Neighbours() {}

  static String url() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  /** @param service catalog, validity (of catalog, which else answers), guides or identity */
  public static void away(String service) {
    AWAY.add(service);
  }

  public static void back() {
    AWAY.clear();
    CATALOGUE.open();
  }

  private static HttpServer serve() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/internal/catalog/", exchange -> {
        var part = AWAY.contains("validity") && exchange.getRequestURI().getPath().endsWith("/validity");
        answer(exchange, part ? "validity" : "catalog", CATALOGUE.answer(exchange));
      });
      server.createContext("/internal/guides/",
          exchange -> answer(exchange, "guides", guides(exchange)));
      server.createContext("/internal/identity/applicants/", exchange -> {
        var path = exchange.getRequestURI().getPath();
        answer(exchange, "identity", applicant(path.substring(path.lastIndexOf('/') + 1)));
      });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueStandIn catalogue() {
    var catalogue = new CatalogueStandIn();
    catalogue.publish("120116", () -> Instant.EPOCH, Map.of(
        ITEM, CatalogueStandIn.item(ITEM, "食品经营许可", "120116", "DISTRICT"),
        TOWNSHIP_ITEM, CatalogueStandIn.item(TOWNSHIP_ITEM, "老年人优待证办理", "120116013", "TOWNSHIP"),
        ITEM_WITHOUT_GUIDE, CatalogueStandIn.item(ITEM_WITHOUT_GUIDE, "无指南事项", "120116", "DISTRICT")));
    return catalogue;
  }

  private static String guides(HttpExchange exchange) {
    return switch (exchange.getRequestURI().getPath()) {
      case "/internal/guides/requirements" -> requirements(query(exchange, "code"), query(exchange, "answers"));
      case "/internal/guides/forms" -> form(query(exchange, "owner"), query(exchange, "version"));
      default -> null;
    };
  }

  /**
   * Shops need no floor plan and are promised an answer within 4 days; canteens are asked how big they are. The
   * township's item has no form of its own.
   */
  private static String requirements(String code, String answers) {
    if (code.equals(ITEM_WITHOUT_GUIDE)) return null;
    var plan = answers != null && answers.equals("kind.shop") ? "" : """
        , {"key":"floor-plan","name":"经营场所平面图","required":%s,"form":"COPY"}"""
        .formatted(answers != null && answers.startsWith("kind.canteen"));
    var state = switch (answers == null ? "" : answers) {
      case "kind.shop", "kind.canteen,area.80" -> "COMPLETE";
      case "", "kind.canteen" -> "OPEN";
      default -> "UNREADABLE";
    };
    var situation = answers == null ? "null" : """
        {"state":"%s","questionnaire":5,"answers":"%s","promisedDays":%s,"window":null,"given":[%s]}"""
        .formatted(state, answers, answers.equals("kind.shop") ? 4 : null, answers.equals("kind.shop") ? """
            {"question":"经营哪一类？","answer":"食品销售"}""" : "");
    return """
        {"code":"%s","version":3,"complete":true,"materials":[
          {"key":"application-form","name":"食品经营许可申请书","required":true,"form":"ORIGINAL"},
          {"key":"identity","name":"法定代表人身份证明","required":true,"form":"COPY"}%s],
         "situation":%s,"form":{"owner":"%s","version":2}}"""
        .formatted(code, plan, situation, code.equals(ITEM) ? ITEM : "default");
  }

  private static String form(String owner, String version) {
    FORMS_READ.incrementAndGet();
    var schema = """
        {"title":"食品经营许可申请书","type":"object","additionalProperties":false,"required":[%s],"properties":{
          "area":{"title":"面积","x-title-en":"Area","type":"integer","minimum":1,"x-purpose":"核定条件"},
          "address":{"title":"地址","x-title-en":"Address","type":"string","maxLength":50,"x-purpose":"证照载明"},
          "contact":{"title":"联系人","x-title-en":"Contact","type":"object","additionalProperties":false,"properties":{
            "phone":{"title":"手机","x-title-en":"Mobile","type":"string","format":"mobile-phone","x-purpose":"通知"}}}}}
        """.formatted(owner.equals(ITEM) ? "\"area\"" : "").replace("\n", " ").replace("\"", "\\\"");
    return "{\"owner\":\"%s\",\"version\":%s,\"schema\":\"%s\"}".formatted(owner, version, schema);
  }

  private static String applicant(String id) {
    if (id.startsWith("unknown")) return null;
    var enterprise = id.startsWith("enterprise");
    return """
        {"id":"%s","kind":"%s","name":"%s","identifier":"%s","phone":"13900000000","verified":%s}
        """.formatted(id, enterprise ? "ENTERPRISE" : "PERSON", enterprise ? "滨海示例科技有限公司" : "张三丰",
        enterprise ? "91120116MA05ABCD98" : "11010519491231002X", id.startsWith("verified"));
  }

  private static String query(HttpExchange exchange, String name) {
    return Stream.of(exchange.getRequestURI().getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
        .get(name);
  }

  private static void answer(HttpExchange exchange, String service, String body) throws IOException {
    var status = AWAY.contains(service) ? 500 : body == null ? 404 : 200;
    var bytes = (status == 200 ? body : "{\"code\":\"not-found\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  static Map<String, String> properties() {
    return Map.of(
        "spring.cloud.openfeign.client.config.catalog.url", url(),
        "spring.cloud.openfeign.client.config.guide.url", url(),
        "spring.cloud.openfeign.client.config.identity.url", url());
  }
}

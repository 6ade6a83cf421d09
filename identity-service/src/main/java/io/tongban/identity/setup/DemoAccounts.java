package io.tongban.identity.setup;

import io.tongban.access.Grant;
import io.tongban.identity.grant.Grants;
import io.tongban.identity.person.Account;
import io.tongban.identity.person.Account.Kind;
import io.tongban.identity.person.Accounts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts to try the platform with. Outside demo mode they are neither made nor let in. */
@Component
@ConditionalOnProperty(name = "tongban.demo", havingValue = "true")
public class DemoAccounts implements ApplicationRunner {

  /** Public, and therefore worth nothing outside demo mode. */
  public static final String PASSWORD = "Tongban-demo-2026";

  public static final List<Demo> LIST = List.of(
      officer("admin", "系统管理员", "SYSTEM_ADMINISTRATOR@120000/*"),
      officer("catalog", "目录管理员", "CATALOGUE_ADMINISTRATOR@120000/*"),
      officer("catalog.wenlv", "市文化和旅游局清单管理员", "CATALOGUE_ADMINISTRATOR@120000/11120000MB0T10029Q"),
      officer("clerk.xincun", "新村街道窗口", "WINDOW_CLERK@120116013/*"),
      officer("reviewer.xincun", "新村街道审查", "REVIEWER@120116013/*"),
      officer("decider.xincun", "新村街道决定", "DECIDER@120116013/*"),
      officer("reviewer.binhai", "滨海新区审查", "REVIEWER@120116/*"),
      officer("decider.binhai", "滨海新区决定", "DECIDER@120116/*"),
      officer("reviewer.city", "市级审查", "REVIEWER@120000/*"),
      officer("decider.city", "市级决定", "DECIDER@120000/*"),
      officer("supervisor.city", "电子监察", "SUPERVISOR@120000/*"),
      officer("openness.city", "政务公开", "OPENNESS_OFFICER@120000/*"),
      officer("editor.gongshui", "滨海示例供水公开员", "PUBLIC_SERVICE_EDITOR@120116/91120116MA0H40047M"),
      officer("clerk.heping", "和平区劝业场街道窗口", "WINDOW_CLERK@120101001/*"),
      new Demo(Kind.PERSON, "zhangsan", "张三", "11010519491231002X", null, null),
      new Demo(Kind.ENTERPRISE, "binhai.qiye", "滨海示例科技有限公司", "91120116MA05ABCD98", "李四", null));

  private final Accounts accounts;
  private final Grants grants;
  private final PasswordEncoder passwords;

  DemoAccounts(Accounts accounts, Grants grants, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.grants = grants;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var missing = LIST.stream().filter(demo -> accounts.byLoginName(demo.loginName()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    var hash = passwords.encode(PASSWORD);
    for (var demo : missing) {
      var account = new Account(UUID.randomUUID(), demo.kind(), demo.loginName(), demo.name(), demo.identifier(),
          demo.legalRepresentative(), demo.kind() == Kind.OFFICER ? null : "13800000000", hash, true, null, null);
      if (accounts.add(account) != Accounts.Added.DONE) {
        continue;
      }
      if (demo.grant() == null) {
        accounts.verify(account.id(), "demo");
      } else {
        grants.replace(account.id(), List.of(Grant.parse(demo.grant())), "demo");
      }
    }
  }

  private static Demo officer(String loginName, String name, String grant) {
    return new Demo(Kind.OFFICER, loginName, name, null, null, grant);
  }

  /** One account to be made; applicants hold no grant of their own. */
  public record Demo(Kind kind, String loginName, String name, @Nullable String identifier,
      @Nullable String legalRepresentative, @Nullable String grant) {}
}

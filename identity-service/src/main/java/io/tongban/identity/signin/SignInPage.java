package io.tongban.identity.signin;

import io.tongban.access.Public;
import io.tongban.clock.ClockConfiguration;
import io.tongban.identity.setup.DemoAccounts;
import io.tongban.identity.setup.DemoSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page on which a password is typed. */
@Controller
class SignInPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ClockConfiguration.ZONE);

  private final DemoSettings demo;

  SignInPage(DemoSettings demo) {
    this.demo = demo;
  }

  @Public
  @GetMapping("/sign-in")
  String show(HttpServletRequest request, Model model) {
    var session = request.getSession(false);
    if (session != null && request.getParameter("error") != null) {
      switch (session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)) {
        case SignInLocked locked -> model.addAttribute("lockedUntil", TIME.format(locked.until()));
        case DisabledException disabled -> model.addAttribute("error", "sign-in.disabled");
        case null, default -> model.addAttribute("error", "sign-in.wrong");
      }
    } else if (request.getParameter("expired") != null) {
      model.addAttribute("error", "sign-in.expired");
    }
    model.addAttribute("demoAccounts", demo.enabled() ? DemoAccounts.LIST : List.of());
    model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
    return "sign-in";
  }
}

package io.tongban.problem;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for every controller; Chinese first, English second. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
      "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration"
    })
@Import(ProblemAdvice.class)
public class ProblemConfiguration {

  /** The service's own {@code messages} first, then the shared problem texts. */
  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    if (new ClassPathResource("messages.properties").exists()) {
      messages.addBasenames("messages");
    }
    messages.addBasenames("io/tongban/problem/messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.CHINESE);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.CHINESE);
    return resolver;
  }

  @Bean
  ProblemDocuments problemDocuments(MessageSource messages, LocaleResolver locales) {
    return new ProblemDocuments(messages, locales);
  }

  @Bean
  ProblemWriter problemWriter(ProblemDocuments documents, JsonMapper json) {
    return new ProblemWriter(documents, json);
  }

  @Bean
  FilterRegistrationBean<ErrorDispatch> errorDispatch(ProblemWriter problems) {
    var errors = new FilterRegistrationBean<>(new ErrorDispatch(problems));
    // Tomcat includes the error page where part of an answer is out.
    errors.setDispatcherTypes(DispatcherType.ERROR, DispatcherType.INCLUDE);
    errors.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return errors;
  }

  @Bean
  TomcatRefusals tomcatRefusals(ProblemDocuments documents, JsonMapper json) {
    return new TomcatRefusals(documents, json);
  }
}

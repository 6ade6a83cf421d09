package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

  @Bean
  Checklist checklist(ChecklistSettings settings) {
    return settings.toChecklist();
  }
}

package io.tongban.catalog.resemblance;

import io.tongban.catalog.PlainText;
import io.tongban.catalog.resemblance.model.Reading;
import io.tongban.catalog.resemblance.model.Scale;
import io.tongban.catalog.resemblance.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class ResemblanceConfiguration {

  @Bean
  Reading reading(ResemblanceSettings settings) {
    return reading(settings.wording());
  }

  @Bean
  Scale scale(ResemblanceSettings settings) {
    return Scale.MEASURED.with(settings.threshold());
  }

  static Reading reading(Resource wording) {
    try {
      var lines = wording.getContentAsString(StandardCharsets.UTF_8).lines().toList();
      return new Reading(new Wording(lines, PlainText::of), PlainText::of);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + wording, e);
    }
  }
}

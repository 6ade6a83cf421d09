package io.tongban.guide.search;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class SearchConfiguration {

  @Bean
  EverydayFile everyday(SearchSettings settings) {
    return new EverydayFile(settings.everyday());
  }

  @Bean
  GuideIndex guideIndex(SearchSettings settings, EverydayFile everyday, JsonMapper json) throws IOException {
    return new LuceneGuideIndex(settings.directory(), everyday, json);
  }

  @Bean
  Places places(SearchSettings settings) throws IOException {
    return Places.read(settings.places());
  }
}

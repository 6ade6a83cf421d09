package io.tongban.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** A file of the site; for a browser that opens any other address of it, the one page that knows them all. */
class PageResolver extends PathResourceResolver {

  private static final Pattern NO_PAGES = Pattern.compile("(api|internal|actuator|assets|oauth2|v3)(/.*)?");
  private static final Resource PAGE = new ClassPathResource("static/index.html");
  private static final Resource NO_SITE = new ClassPathResource("io/tongban/gateway/site/absent.html");

  @Override
  protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
      List<? extends Resource> locations, ResourceResolverChain chain) {
    var file = super.resolveResourceInternal(request, path, locations, chain);
    if (file != null || request == null || NO_PAGES.matcher(path).matches() || !wantsPage(request)) {
      return file;
    }
    return PAGE.exists() ? PAGE : NO_SITE;
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
